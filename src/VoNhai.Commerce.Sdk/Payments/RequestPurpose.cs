namespace VoNhai.Commerce.Payments;

/// <summary>What a payment request asks for.</summary>
public enum RequestPurpose
{
    /// <summary>The whole of an order. Each order has exactly one.</summary>
    Whole,

    /// <summary>A part of the order's money beforehand, under a code of its own ("đặt cọc").</summary>
    Deposit,
}
