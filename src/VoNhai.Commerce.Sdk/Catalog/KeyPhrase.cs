namespace VoNhai.Commerce.Catalog;

/// <summary>What a household may say once for all its goods, in its own language.</summary>
public enum KeyPhrase
{
    /// <summary>Who sells: "Xin chào, nhà tôi ở…".</summary>
    Greeting,

    /// <summary>How one pays here.</summary>
    Paying,

    /// <summary>How one gets the goods.</summary>
    Receiving,
}
