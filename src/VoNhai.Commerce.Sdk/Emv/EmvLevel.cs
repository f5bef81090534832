namespace VoNhai.Commerce.Emv;

/// <summary>What a run of data objects is: it decides which of their values are read further. No level nests deeper than the third.</summary>
internal enum EmvLevel
{
    /// <summary>Not objects: a plain value.</summary>
    Plain,

    Root,

    /// <summary>Root 26-51.</summary>
    MerchantAccount,

    /// <summary>Root 62.</summary>
    AdditionalData,

    /// <summary>A template whose values are all plain.</summary>
    Leaf,
}
