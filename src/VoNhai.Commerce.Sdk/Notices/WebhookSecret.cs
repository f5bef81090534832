using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace VoNhai.Commerce.Notices;

/// <summary>What a webhook's sender and receiver share (Standard Webhooks): <c>whsec_</c> and base64 of 24 to 64 bytes.</summary>
/// <remarks>It prints nothing of itself; <see cref="Reveal"/> gives the text.</remarks>
public sealed class WebhookSecret
{
    /// <summary>How its text begins.</summary>
    public const string Prefix = "whsec_";

    private const int Fresh = 32;

    private readonly byte[] key;

    private WebhookSecret(byte[] key) => this.key = key;

    /// <summary>A new one of 256 bits.</summary>
    public static WebhookSecret New() => new(RandomNumberGenerator.GetBytes(Fresh));

    /// <summary>Reads the text of one; false when it does not have its form.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, [NotNullWhen(true)] out WebhookSecret? secret)
    {
        Span<byte> bytes = stackalloc byte[64];
        secret = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64Chars(text.AsSpan(Prefix.Length), bytes, out var written) && written >= 24
                ? new WebhookSecret(bytes[..written].ToArray())
                : null;
        return secret is not null;
    }

    /// <summary>Its text.</summary>
    public string Reveal() => Prefix + Convert.ToBase64String(key);

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => Prefix + "…";

    internal byte[] Hash(byte[] content) => HMACSHA256.HashData(key, content);
}
