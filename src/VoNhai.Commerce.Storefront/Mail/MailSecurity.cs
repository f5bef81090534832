namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>How the conversation with the mail server is kept private.</summary>
public enum MailSecurity
{
    /// <summary>It begins in the clear and turns to TLS, or ends (usually port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (usually port 465).</summary>
    Tls,

    /// <summary>In the clear: only to a server on this machine.</summary>
    None,
}
