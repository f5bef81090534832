namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// A session that is alive. The browser holds the key, the database only its hash: whoever reads a backup can enter nowhere.
/// </summary>
internal sealed class AuthTicket
{
    /// <summary>SHA-256 of the session's key, in hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public required string UserId { get; init; }

    /// <summary>The user's security stamp when the session began. A new stamp (another passphrase, a disabled user) ends it.</summary>
    public required string Stamp { get; init; }

    /// <summary>Who it is, as ASP.NET Core writes a ticket.</summary>
    public required byte[] Content { get; set; }

    /// <summary>UTC milliseconds.</summary>
    public required long BeganAt { get; init; }

    /// <summary>UTC milliseconds; moves on with use, but never past the longest life.</summary>
    public required long ExpiresAt { get; set; }

    /// <summary>By which the session is listed and ended; says nothing of its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>How it began.</summary>
    public required LogInWay Way { get; init; }

    /// <summary>The enrolled device that it began on: it ends with it.</summary>
    public Guid? DeviceId { get; set; }

    /// <summary>The browser in words, see <see cref="DeviceNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>UTC milliseconds, behind by some minutes.</summary>
    public required long LastUsedAt { get; set; }

    /// <summary>UTC milliseconds: from then on books and settings ask for the PIN again.</summary>
    public required long UnlockedUntil { get; set; }
}
