namespace VoNhai.Commerce.QrImages;

/// <summary>How a code is drawn. What is drawn is not an option: a practice code always carries its words.</summary>
public sealed record QrImageOptions
{
    /// <summary>The widest picture, in pixels.</summary>
    public const int GreatestWidth = 4096;

    /// <summary>Modules of white on every side that ISO/IEC 18004 asks for.</summary>
    public const int LeastQuietZone = 4;

    /// <summary>The widest quiet zone, in modules.</summary>
    public const int GreatestQuietZone = 16;

    private const int LongForAScreen = 200;

    private readonly int? _width;
    private readonly int? _scale;
    private readonly int _quietZone = LeastQuietZone;
    private readonly QrColours _colours = QrColours.BlackOnWhite;

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

    /// <summary>
    /// Whole pixels a module, instead of <see cref="Width"/>. A practice picture, whose words need finer dots than modules, may have
    /// some more.
    /// </summary>
    /// <value>1 to 64, and the picture no wider than <see cref="GreatestWidth"/>; <c>null</c>: the width decides.</value>
    /// <exception cref="ArgumentOutOfRangeException">Outside of that range.</exception>
    public int? Scale
    {
        get => _scale;
        init
        {
            if (value is < 1 or > 64)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "The scale must be 1 to 64 pixels a module.");
            }

            _scale = value;
        }
    }

    /// <summary>
    /// Modules of ground on every side. Never less than the standard asks for, not even for a picture that will stand on white:
    /// where it ends up is not known when it is drawn, and a code without its margin is not found on a busy page.
    /// </summary>
    /// <value><see cref="LeastQuietZone"/> (default) to <see cref="GreatestQuietZone"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">Outside of that range.</exception>
    public int QuietZone
    {
        get => _quietZone;
        init
        {
            if (value is < LeastQuietZone or > GreatestQuietZone)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, $"The quiet zone must be {LeastQuietZone} to {GreatestQuietZone} modules.");
            }

            _quietZone = value;
        }
    }

    /// <summary>Where it will be read.</summary>
    /// <value>Default <see cref="QrUse.Screen"/>.</value>
    public QrUse Use { get; init; } = QrUse.Screen;

    /// <summary>Error correction.</summary>
    /// <value><c>null</c> (default): as <see cref="Use"/> asks for.</value>
    public QrLevel? Level { get; init; }

    /// <summary>Dark on light.</summary>
    /// <value>Default <see cref="QrColours.BlackOnWhite"/>.</value>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public QrColours Colours
    {
        get => _colours;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _colours = value;
        }
    }

    internal QrLevel LevelFor(string text) => Level ?? Use switch
    {
        QrUse.Screen => text.Length > LongForAScreen ? QrLevel.Low : QrLevel.Medium,
        QrUse.Print => QrLevel.Quartile,
        _ => throw new InvalidOperationException($"{Use} is no use of a code."),
    };
}
