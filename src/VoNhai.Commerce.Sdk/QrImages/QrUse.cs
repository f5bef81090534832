namespace VoNhai.Commerce.QrImages;

/// <summary>Where a code will be read; it decides the error correction.</summary>
public enum QrUse
{
    /// <summary>From a screen: clean and lit. <see cref="QrLevel.Medium"/>, and <see cref="QrLevel.Low"/> for a text over 200 characters, whose modules would become small.</summary>
    Screen,

    /// <summary>From paper, which gets wet, creased and stained: <see cref="QrLevel.Quartile"/>.</summary>
    Print,
}
