using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.Notices;

/// <summary>
/// An e-mail address as people have one: <c>ten@gmail.com</c>. Narrower than RFC 5321 on purpose: no quotes, no comments, no address in
/// brackets, ASCII only. Whatever has this form can stand in a header and in a conversation with a server as it is.
/// </summary>
/// <remarks>It prints masked, so that it never slips whole into a log; <see cref="Reveal"/> gives the text to send to.</remarks>
public sealed record EmailAddress
{
    /// <summary>The most characters (RFC 5321, 4.5.3.1.3: a path of 256 with its brackets).</summary>
    public const int Most = 254;

    private const int MostBeforeAt = 64;
    private const int MostLabel = 63;

    private readonly string text;

    private EmailAddress(string text) => this.text = text;

    /// <summary>Reads an address; false when it does not have the form of one. White space around it does not matter.</summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, [NotNullWhen(true)] out EmailAddress? address)
    {
        var text = typed?.Trim(' ') ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        address = text.Length <= Most && at > 0 && IsLocal(text[..at]) && IsDomain(text[(at + 1)..])
            ? new EmailAddress(text[..at] + "@" + text[(at + 1)..].ToLowerInvariant())
            : null;
        return address is not null;
    }

    /// <summary>The whole address.</summary>
    public string Reveal() => text;

    /// <summary>Enough for its owner to know it by: <c>l…@gmail.com</c>.</summary>
    public string ToMasked() => $"{text[0]}…{text[text.IndexOf('@', StringComparison.Ordinal)..]}";

    /// <summary>Never the whole address.</summary>
    public override string ToString() => ToMasked();

    private static bool IsLocal(string local) =>
        local.Length <= MostBeforeAt && local.Split('.').All(atom => atom.Length > 0 && atom.All(IsAtom));

    // RFC 5322, 3.2.3: atext.
    private static bool IsAtom(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal);

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2
            && labels.All(label => label.Length is >= 1 and <= MostLabel && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            && labels[^1].Any(char.IsAsciiLetter);
    }
}
