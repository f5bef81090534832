namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>A key that was made for a partner. Of its secret there is a hash.</summary>
internal sealed class PartnerKeyRow
{
    public required Guid Id { get; init; }

    public required Guid PartnerId { get; init; }

    public required string Hash { get; init; }

    /// <summary>Words of <see cref="PartnerScopes"/> with a space between them.</summary>
    public required string Scopes { get; init; }

    /// <summary>UTC milliseconds, like the others.</summary>
    public required long MadeAt { get; init; }

    /// <summary>To the minute.</summary>
    public long? UsedAt { get; init; }

    public long? RevokedAt { get; init; }
}
