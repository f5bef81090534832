using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoNhai.Commerce.Notices;

/// <summary>Signs and judges webhooks as Standard Webhooks 1.0 says: HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
public static class WebhookSignature
{
    /// <summary>The header that carries the message's id: the same for every try, so that a receiver knows what it has.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header that carries when this try was made, in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header that carries the signatures, separated by spaces.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>How far a timestamp may be from now.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    private const string Version = "v1,";

    /// <summary>The value of <see cref="SignatureHeader"/>: <c>v1,</c> and base64.</summary>
    public static string Sign(WebhookSecret secret, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Version + Convert.ToBase64String(secret.Hash([.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body]));
    }

    /// <summary>Whether a webhook that came in is genuine and fresh. For programs that receive ours, or anybody's of this standard.</summary>
    /// <param name="secret">What its sender gave.</param>
    /// <param name="id">The <see cref="IdHeader"/>.</param>
    /// <param name="timestamp">The <see cref="TimestampHeader"/>.</param>
    /// <param name="signatures">The <see cref="SignatureHeader"/>.</param>
    /// <param name="body">The body as it came, byte for byte.</param>
    /// <param name="now">Now.</param>
    public static bool IsGenuine(WebhookSecret secret, string? id, string? timestamp, string? signatures, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(signatures)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Int128.Abs((Int128)now.ToUnixTimeSeconds() - seconds) > (long)Tolerance.TotalSeconds)
        {
            return false;
        }

        var expected = Encoding.ASCII.GetBytes(Sign(secret, id, DateTimeOffset.FromUnixTimeSeconds(seconds), body));
        var isGenuine = false;
        foreach (var signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            isGenuine |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), expected);
        }

        return isGenuine;
    }
}
