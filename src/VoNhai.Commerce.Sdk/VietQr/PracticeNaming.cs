namespace VoNhai.Commerce.VietQr;

/// <summary>How a text names the practice bank.</summary>
internal enum PracticeNaming
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>And no other payee.</summary>
    Alone,

    /// <summary>Together with another bank or network: an app could move real money by a code that says it is practice.</summary>
    BesideAnotherBank,
}
