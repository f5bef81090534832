using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>
/// A key as its partner holds it: <c>vnc_</c>, the key's id, a point and a secret of 256 bits. The prefix lets scanners of leaked secrets know it. The
/// secret is random and long, so a plain SHA-256 of it is all that is kept.
/// </summary>
internal sealed record PartnerKey(Guid Id, string Secret)
{
    public const string Prefix = "vnc_";

    private const int IdLength = 22;
    private const int SecretLength = 43;

    public static PartnerKey New(Guid id) => new(id, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static bool TryRead(string? text, [NotNullWhen(true)] out PartnerKey? key)
    {
        key = null;
        Span<byte> id = stackalloc byte[24];
        if (text is not { Length: 4 + IdLength + 1 + SecretLength } || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length + IdLength] != '.'
            || !Base64Url.TryDecodeFromChars(text.AsSpan(Prefix.Length, IdLength), id, out var written) || written != 16
            || !Base64Url.IsValid(text.AsSpan(Prefix.Length + IdLength + 1)))
        {
            return false;
        }

        key = new PartnerKey(new Guid(id[..16]), text[(Prefix.Length + IdLength + 1)..]);
        return true;
    }

    /// <summary>What is kept of it: SHA-256 of the secret, hex.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Secret)));

    /// <summary>The whole key.</summary>
    public string Reveal() => $"{Prefix}{Base64Url.EncodeToString(Id.ToByteArray())}.{Secret}";

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => Prefix + "…";
}
