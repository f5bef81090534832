namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// A telephone or computer that people of this site use. The browser holds a secret of 256 bits in a cookie, the database only its hash.
/// </summary>
internal sealed class Device
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string SecretHash { get; init; }

    /// <summary>What it calls itself, in words: see <see cref="DeviceNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long MadeAt { get; init; }

    /// <summary>UTC milliseconds; <c>null</c> while it may be used. What has ended stays listed.</summary>
    public long? EndedAt { get; set; }
}
