namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>What is true about a market customer who says "I have paid". All say the same.</summary>
public enum SceneKind
{
    /// <summary>A receipt is shown and no money comes.</summary>
    FakeReceipt,

    /// <summary>A tenth of the price comes: the dot was moved.</summary>
    WrongAmount,

    /// <summary>The money comes, and its news is late. Whoever sends this customer away loses a sale.</summary>
    LateMoney,

    /// <summary>The money is there.</summary>
    Paid,
}
