namespace VoNhai.Commerce.Payments;

/// <summary>The first axis: where a payment request stands.</summary>
public enum PaymentStatus
{
    /// <summary>Money is awaited.</summary>
    Open,

    /// <summary>At least the whole amount is there.</summary>
    Paid,

    /// <summary>It was released because its time had run out and a live feed had seen no money.</summary>
    Expired,

    /// <summary>A person called it off.</summary>
    Cancelled,
}
