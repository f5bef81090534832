namespace VoNhai.Commerce.QrImages;

/// <summary>How a code is drawn. What is drawn is not an option: a practice code always carries its words.</summary>
public sealed record QrImageOptions
{
    /// <summary>The widest picture, in pixels.</summary>
    public const int GreatestWidth = 4096;

    private readonly int? _width;

    /// <summary>What a screen reader says; any text, it is encoded. <c>null</c>: for a transfer bank, account, amount and memo.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// A PNG is at least so many pixels wide (whole pixels a module, so usually some more), an SVG exactly.
    /// </summary>
    /// <value>1 to <see cref="GreatestWidth"/>; <c>null</c> is 600 for PNG and 320 for SVG.</value>
    /// <exception cref="ArgumentOutOfRangeException">Outside of that range.</exception>
    public int? Width
    {
        get => _width;
        init
        {
            if (value is < 1 or > GreatestWidth)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, $"The width must be 1 to {GreatestWidth} pixels.");
            }

            _width = value;
        }
    }

    /// <summary>Error correction.</summary>
    /// <value>Default <see cref="QrLevel.Medium"/>.</value>
    public QrLevel Level { get; init; } = QrLevel.Medium;
}
