namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>What a household made of a market customer, read from its order and ledger.</summary>
public enum SceneEnd
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>A swindler went without the goods.</summary>
    Refused,

    /// <summary>Goods went, or money was written down, that never came.</summary>
    Fell,

    /// <summary>An honest customer got the goods, and they were paid.</summary>
    Served,

    /// <summary>An honest customer was sent away.</summary>
    SentAway,
}
