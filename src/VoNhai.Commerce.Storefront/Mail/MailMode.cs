namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>Where letters go.</summary>
public enum MailMode
{
    /// <summary>Nobody is written to, and nobody is asked for an address.</summary>
    Off,

    /// <summary>Into a folder, as <c>.eml</c> files.</summary>
    Folder,

    /// <summary>To a server.</summary>
    Smtp,
}
