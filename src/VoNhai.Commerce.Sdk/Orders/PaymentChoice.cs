namespace VoNhai.Commerce.Orders;

/// <summary>How the buyer means to pay. What really came is told by the ledger alone.</summary>
public enum PaymentChoice
{
    /// <summary>By transfer before the goods go. The goods are set aside when the order is placed.</summary>
    Transfer,

    /// <summary>In cash where the goods are fetched: at the household's or on the market. They are set aside once the household accepts.</summary>
    Cash,

    /// <summary>In cash to whoever brings them ("thu tiền khi giao"). They are set aside once the household accepts.</summary>
    Cod,
}
