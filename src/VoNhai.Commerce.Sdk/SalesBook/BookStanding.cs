using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.SalesBook;

/// <summary>Where a year's sales stand.</summary>
/// <param name="Rules">The rules of that year.</param>
/// <param name="Band">The band that they lie in.</param>
/// <param name="Sales">The sales.</param>
public sealed record BookStanding(BookRules Rules, BookBand Band, Vnd Sales)
{
    /// <summary>How much more may be sold within the band; <c>null</c> in the last one.</summary>
    public Vnd? Left => Band.UpTo - Sales;

    /// <summary>Whether the end of the band is near: <see cref="BookRules.NearPercent"/> of it are reached.</summary>
    public bool IsNear => Band.UpTo is { } end && (Int128)Sales.Dong * 100 >= (Int128)end.Dong * Rules.NearPercent;

    /// <summary>What to do now, in a sentence or two.</summary>
    public string Advice => IsNear ? Band.Near : Band.What;
}
