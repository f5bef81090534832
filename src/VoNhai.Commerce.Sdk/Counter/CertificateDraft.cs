using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>A certificate as it was typed. Number, issuer and expiry are needed.</summary>
public sealed record CertificateDraft
{
    /// <summary>Made by the form: the same key again is the same certificate.</summary>
    public required Guid Key { get; init; }

    /// <summary>What it certifies.</summary>
    public CertificateKind Kind { get; init; }

    /// <summary>What another kind is called; needed for <see cref="CertificateKind.Other"/>, at most 80 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Its number.</summary>
    public string? Number { get; init; }

    /// <summary>Who gave it.</summary>
    public string? Issuer { get; init; }

    /// <summary>The last day on which it is good: "2027-05-01" or "01/05/2027".</summary>
    public string? ExpiresOn { get; init; }

    /// <summary>Stars 1…5 of an OCOP certificate; needed there and nowhere else.</summary>
    public string? Stars { get; init; }
}
