namespace VoNhai.Commerce.Emv;

/// <summary>What the lengths in a code count. The standard says "characters"; builders disagree once a text leaves ASCII.</summary>
public enum EmvLengthMode
{
    /// <summary>The text is ASCII: every way of counting gives the same.</summary>
    Ascii,

    /// <summary>Lengths count UTF-16 units, as JavaScript and .NET builders do.</summary>
    Utf16Units,

    /// <summary>Lengths count UTF-8 bytes, as PHP builders do.</summary>
    Utf8Bytes,

    /// <summary>Neither way fits; the tree was read by UTF-16 units as far as it goes.</summary>
    Neither,
}
