using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>How long what tells of buyers is kept, as the operator declared. What it ends is blanked, never a line of a book.</summary>
/// <param name="IsOn">Whether anything is blanked by age at all: it cannot be taken back, so a person switches it on.</param>
/// <param name="BuyerDays">Days after the last thing happened to an order that is over: households answer for goods, and contracts are kept.</param>
/// <param name="LetterDays">Days after which the e-mail address of such an order goes: no news comes of it any more.</param>
/// <param name="CopyDays">Days for which copies of what banks told are kept: matching can be run again over them.</param>
public sealed record RetentionChoice(
    bool IsOn,
    [property: Range(RetentionChoice.LeastBuyerDays, RetentionChoice.MostDays)] int BuyerDays = RetentionChoice.UsualBuyerDays,
    [property: Range(RetentionChoice.LeastLetterDays, RetentionChoice.MostDays)] int LetterDays = RetentionChoice.UsualLetterDays,
    [property: Range(RetentionChoice.LeastCopyDays, RetentionChoice.MostDays)] int CopyDays = RetentionChoice.UsualCopyDays)
{
    /// <summary>The longest time: ten years.</summary>
    public const int MostDays = 3_650;

    /// <summary>The shortest for buyers: a year.</summary>
    public const int LeastBuyerDays = 365;

    /// <summary>The usual for buyers: three years.</summary>
    public const int UsualBuyerDays = 1_095;

    /// <summary>The shortest for addresses: a month, in which goods may come back.</summary>
    public const int LeastLetterDays = 30;

    /// <summary>The usual for addresses.</summary>
    public const int UsualLetterDays = 90;

    /// <summary>The shortest for copies: two months, so that a question about last month's money can be answered.</summary>
    public const int LeastCopyDays = 60;

    /// <summary>The usual for copies: a year.</summary>
    public const int UsualCopyDays = 365;

    /// <summary>What holds before anybody chose: nothing goes by age.</summary>
    public static RetentionChoice Unchosen { get; } = new(IsOn: false);
}
