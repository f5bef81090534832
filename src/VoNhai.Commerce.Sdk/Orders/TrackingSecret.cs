using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// The secret in an order's link: 128 random bits as 22 base64url characters. Whoever holds the link may see the order.
/// </summary>
/// <remarks>It prints as <c>***</c>, so that it never slips into a log; <see cref="Reveal"/> gives the text for a link.</remarks>
public sealed class TrackingSecret
{
    private const int Bytes = 16;
    private const int Characters = 22;

    private readonly string text;

    private TrackingSecret(string text) => this.text = text;

    /// <summary>Makes a secret from the system's cryptographic random source.</summary>
    public static TrackingSecret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads a secret from a link or a row; false when it does not have the form of one.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TrackingSecret? secret)
    {
        secret = text is { Length: Characters } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new TrackingSecret(text) : null;
        return secret is not null;
    }

    /// <summary>Whether the two are the same, in a time that does not depend on where they differ.</summary>
    public bool Matches(TrackingSecret other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(text), Encoding.ASCII.GetBytes(other.text));
    }

    /// <summary>The text that goes into a link.</summary>
    public string Reveal() => text;

    /// <summary>Never the secret.</summary>
    public override string ToString() => "***";
}
