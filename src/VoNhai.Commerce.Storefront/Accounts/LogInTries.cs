namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>How often one address tried one account since it last succeeded.</summary>
internal sealed class LogInTries
{
    /// <summary>SHA-256 of account and address, in hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public required int Tries { get; init; }

    /// <summary>UTC milliseconds: no try counts before.</summary>
    public required long NextAt { get; init; }

    /// <summary>UTC milliseconds of the last try.</summary>
    public required long LastAt { get; init; }
}
