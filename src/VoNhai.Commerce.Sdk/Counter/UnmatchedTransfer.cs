using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>Why money that came to a household pays no order.</summary>
public enum UnmatchedReason
{
    /// <summary>The memo holds no code: perhaps a buyer who wrote none, perhaps nothing to do with the stall.</summary>
    NoCode,

    /// <summary>The memo holds a code that no order of this household has.</summary>
    UnknownCode,

    /// <summary>The memo holds several codes.</summary>
    SeveralCodes,

    /// <summary>It came to another account than the one that the order or the feed names.</summary>
    WrongAccount,

    /// <summary>The memo holds a code that one of the household's phones took along ("mã chưa gửi lên"): it waits for the sale, and needs nobody.</summary>
    CodeNotSentYet,
}

/// <summary>Money that came and pays no order: the household decides what it is.</summary>
/// <param name="At">When it was taken in, in UTC.</param>
/// <param name="Amount">How much.</param>
/// <param name="Memo">What the payer and the banks wrote; may be empty.</param>
/// <param name="Reason">Why it pays no order.</param>
public sealed record UnmatchedTransfer(DateTimeOffset At, Vnd Amount, string Memo, UnmatchedReason Reason);
