using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.Notices;

/// <summary>Judges the address that somebody wants webhooks at, before anything is sent there.</summary>
internal static class WebhookAddress
{
    /// <summary>The most characters.</summary>
    public const int Most = 500;

    /// <summary>Reads one: https (http too where money is play money), a host, nothing of a password and no fragment.</summary>
    public static bool TryRead(string? typed, bool plainToo, [NotNullWhen(true)] out Uri? address)
    {
        address = typed is { Length: > 0 and <= Most } && Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var read)
            && (read.Scheme == Uri.UriSchemeHttps || (plainToo && read.Scheme == Uri.UriSchemeHttp))
            && read is { UserInfo.Length: 0, Fragment.Length: 0, Host.Length: > 0 } && read.AbsoluteUri.Length <= Most
                ? read
                : null;
        return address is not null;
    }
}
