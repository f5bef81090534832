namespace VoNhai.Commerce.Counter;

/// <summary>The secrets of a feed that a household gives, or replaces: what is <c>null</c> is not given.</summary>
/// <remarks>It prints as <c>***</c>, so that it never slips into a log.</remarks>
public sealed record FeedCredentials
{
    /// <summary>A static key, 16…200 characters: SePay and Bank Hub.</summary>
    public string? ApiKey { get; init; }

    /// <summary>A signing secret, 16…200 characters: SePay, Casso, payOS (there: checksum key).</summary>
    public string? HmacSecret { get; init; }

    /// <summary>The token of the provider's list, 16…400 characters.</summary>
    public string? ListToken { get; init; }

    /// <summary>Never the secrets.</summary>
    public override string ToString() => "***";
}
