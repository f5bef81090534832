namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>How a session began.</summary>
public enum LogInWay
{
    /// <summary>Telephone number and passphrase.</summary>
    Passphrase,

    /// <summary>Picture and PIN on an enrolled device, which others may hold in a minute: the session locks.</summary>
    Pin,

    /// <summary>A passkey.</summary>
    Passkey,
}
