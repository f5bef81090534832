namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A person on a device: the picture to touch and the PIN, which is worthless on any other device.</summary>
internal sealed class DevicePerson
{
    public required Guid DeviceId { get; init; }

    public required string UserId { get; init; }

    /// <summary>One of <see cref="PersonPictures"/>.</summary>
    public required string Picture { get; set; }

    /// <summary>The PIN together with the device's secret, hashed as slowly as a passphrase: whoever reads a backup cannot try PINs.</summary>
    public required string PinHash { get; set; }

    /// <summary>Tries until the PIN is dead: 0 is dead, until a new card or the passphrase sets another.</summary>
    public required int TriesLeft { get; set; }

    /// <summary>UTC milliseconds when this person first came onto this device.</summary>
    public required long EnrolledAt { get; init; }

    /// <summary>UTC milliseconds of the last log-in by PIN.</summary>
    public required long LastUsedAt { get; set; }

    /// <summary>UTC milliseconds when this person was taken off this device; <c>null</c> while it may enter here.</summary>
    public long? EndedAt { get; set; }
}
