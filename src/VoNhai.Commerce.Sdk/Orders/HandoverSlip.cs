namespace VoNhai.Commerce.Orders;

/// <summary>What belongs to giving an order out of the household's hands. Starts empty; the code is there once the order is packed.</summary>
public sealed record HandoverSlip
{
    /// <summary>Wrong codes that are forgiven. Four digits are soon guessed, so afterwards only a reason opens the way.</summary>
    public const int MostTries = 5;

    /// <summary>Nothing has happened yet.</summary>
    public static HandoverSlip None { get; } = new();

    /// <summary>What the buyer will say; <c>null</c> until the order is packed.</summary>
    public PickupCode? Code { get; init; }

    /// <summary>How often a wrong code was typed.</summary>
    public int WrongTries { get; init; }

    /// <summary>The <see cref="ICarrier.Key"/>; <c>null</c> when no carrier has the goods.</summary>
    public string? Carrier { get; init; }

    /// <summary>The carrier's number; <c>null</c> when no carrier has the goods.</summary>
    public string? Number { get; init; }

    /// <summary>How many codes may still be typed.</summary>
    public int TriesLeft => Math.Max(0, MostTries - WrongTries);

    /// <summary>The goods with their carrier; <c>null</c> when none has them.</summary>
    public Parcel? Parcel => Carrier is { } carrier && Number is { } number ? new Parcel(carrier, number) : null;
}
