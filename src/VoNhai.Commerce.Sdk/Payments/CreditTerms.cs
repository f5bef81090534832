namespace VoNhai.Commerce.Payments;

/// <summary>Why goods go before their money.</summary>
public enum CreditTerms
{
    /// <summary>A debt that the buyer pays some day ("ghi nợ").</summary>
    Debt,

    /// <summary>Whoever brings the goods takes the cash ("thu tiền khi giao").</summary>
    OnDelivery,

    /// <summary>The buyer says that it was transferred, the goods went, and nobody has seen the money ("chưa thấy tiền").</summary>
    Transfer,
}
