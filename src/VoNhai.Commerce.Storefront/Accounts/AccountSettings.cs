using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Settings <c>Accounts:*</c>.</summary>
public sealed class AccountSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Accounts";

    /// <summary>Days without use after which a session ends. A stall is often opened only on market days, every fifth day.</summary>
    /// <value>Default: 14; range 1…60.</value>
    [Range(1, 60)]
    public int IdleDays { get; set; } = 14;

    /// <summary>Days after which a session ends in any case. Phones are lent and sold.</summary>
    /// <value>Default: 90; range 1…365.</value>
    [Range(1, 365)]
    public int LongestDays { get; set; } = 90;

    /// <summary>
    /// Rounds of PBKDF2 with HMAC-SHA-512. OWASP asks for 210,000 or more; an old PC needs about a tenth of a second for that.
    /// </summary>
    /// <value>Default: 210,000; range 210,000…10,000,000.</value>
    [Range(210_000, 10_000_000)]
    public int HashRounds { get; set; } = 210_000;

    /// <summary>
    /// Hours that a new receiving account waits when it is asked for on a new device or after a recovery. A family that is robbed of its
    /// phone or card on a Friday should notice before its money goes elsewhere.
    /// </summary>
    /// <value>Default: 72; range 24…336.</value>
    [Range(24, 336)]
    public int AccountChangeHours { get; set; } = 72;

    internal TimeSpan IdleLife => TimeSpan.FromDays(IdleDays);

    internal TimeSpan LongestLife => TimeSpan.FromDays(LongestDays);
}
