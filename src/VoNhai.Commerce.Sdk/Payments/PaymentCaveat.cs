namespace VoNhai.Commerce.Payments;

/// <summary>The second axis: what a person should know about it. In JSON it is called <c>exception</c>.</summary>
public enum PaymentCaveat
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Some money came, but less than is asked for.</summary>
    Underpaid,

    /// <summary>More came than is asked for; the difference is to go back.</summary>
    Overpaid,

    /// <summary>Money lies with a request that has expired or was called off: it is to go back, or the order is taken up again.</summary>
    Late,

    /// <summary>Paid on the word of a named person, not yet confirmed by a bank.</summary>
    Marked,
}
