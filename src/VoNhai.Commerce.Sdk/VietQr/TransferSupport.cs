namespace VoNhai.Commerce.VietQr;

/// <summary>What lists say about fast transfers into a bank. No list is NAPAS's own, so even a yes is hearsay with a date.</summary>
public enum TransferSupport
{
    /// <summary>Listed without a word about transfers.</summary>
    Unknown,

    /// <summary>Every list that speaks of it says that transfers arrive.</summary>
    Yes,

    /// <summary>Every list that speaks of it says that they do not.</summary>
    No,

    /// <summary>Lists contradict each other: offer the bank, and have somebody try a small transfer before relying on it.</summary>
    Disputed,
}
