using System.ComponentModel.DataAnnotations;
using VoNhai.Commerce.Notices;

namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>Settings <c>Mail:*</c>: whether and how letters are sent. They are judged at start; the password belongs into the environment.</summary>
public sealed class MailSettings : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>Where letters go.</summary>
    /// <value>Default: <see cref="MailMode.Folder"/> in Development, <see cref="MailMode.Off"/> otherwise.</value>
    [EnumDataType(typeof(MailMode))]
    public MailMode Mode { get; set; } = MailMode.Off;

    /// <summary>The folder of <see cref="MailMode.Folder"/>. A relative path starts at the content root.</summary>
    /// <value>Default: <c>data/mail</c>.</value>
    [Required]
    public string Folder { get; set; } = "data/mail";

    /// <summary>The server of <see cref="MailMode.Smtp"/>.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    /// <value>Default: 587, where mail is submitted; range 1…65535.</value>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>How the conversation is kept private.</summary>
    /// <value>Default: <see cref="MailSecurity.StartTls"/>.</value>
    [EnumDataType(typeof(MailSecurity))]
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Who logs in there; empty: nobody.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The password.</summary>
    public string Password { get; set; } = "";

    /// <summary>The address that letters come from.</summary>
    public string From { get; set; } = "";

    /// <summary>The address of this site in letters, without a path: <c>https://cho.vonhai.example</c>.</summary>
    /// <value>Default: none; <c>http://localhost:5080</c> with <see cref="MailMode.Folder"/>.</value>
    public string SiteAddress { get; set; } = "";

    /// <summary>Seconds that one conversation with the server may take.</summary>
    /// <value>Default: 15; range 1…50, below the minute that a notice is given.</value>
    [Range(1, 50)]
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>Seconds between two looks at what is to be sent.</summary>
    /// <value>Default: 5; range 1…300: a letter is that late at most while the server answers.</value>
    [Range(1, 300)]
    public int RoundSeconds { get; set; } = 5;

    /// <summary>Whether letters are sent at all.</summary>
    public bool IsOn => Mode != MailMode.Off;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SiteAddress.Length > 0 && !(Uri.TryCreate(SiteAddress, UriKind.Absolute, out var site) && (site.Scheme is "http" or "https") && site.PathAndQuery == "/"))
        {
            yield return Wrong(nameof(SiteAddress), "is not like https://cho.vonhai.example");
        }

        if (Mode != MailMode.Smtp)
        {
            yield break;
        }

        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
        {
            yield return Wrong(nameof(Host), "names no server");
        }

        if (!EmailAddress.TryRead(From, out _))
        {
            yield return Wrong(nameof(From), "is no e-mail address");
        }

        if (SiteAddress.Length == 0)
        {
            yield return Wrong(nameof(SiteAddress), "is missing: letters carry links");
        }

        if (Security == MailSecurity.None && Host is not ("localhost" or "127.0.0.1" or "::1"))
        {
            yield return Wrong(nameof(Security), "may be None only for a server on this machine");
        }

        if (UserName.Length > 0 != Password.Length > 0)
        {
            yield return Wrong(nameof(Password), "and UserName belong together");
        }
    }

    private static ValidationResult Wrong(string name, string why) => new($"{Section}:{name} {why}.", [name]);
}
