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
    /// Minutes without use after which books and settings ask for the PIN again; the till stays open. A phone lies on the table of a stall.
    /// </summary>
    /// <value>Default: 5; range 1…60.</value>
    [Range(1, 60)]
    public int LockMinutes { get; set; } = 5;

    /// <summary>Hours that a printed card is good for: it is carried to the household by somebody who comes by once a day.</summary>
    /// <value>Default: 72; range 1…336.</value>
    [Range(1, 336)]
    public int CardHours { get; set; } = 72;

    /// <summary>Minutes that a code shown on a screen is good for: whoever scans it stands beside.</summary>
    /// <value>Default: 15; range 1…120.</value>
    [Range(1, 120)]
    public int ShownCardMinutes { get; set; } = 15;

    /// <summary>Minutes that the first operator's code is good for; after that the next start prints another.</summary>
    /// <value>Default: 60; range 5…1,440.</value>
    [Range(5, 1_440)]
    public int FirstOperatorMinutes { get; set; } = 60;

    /// <summary>
    /// Hours for which a device is new, and an account newly recovered: time enough for the owner to see it on another device. So long a new
    /// device ends no older one, and a new receiving account waits: a family that is robbed of its phone or card on a Friday should notice
    /// before its money goes elsewhere.
    /// </summary>
    /// <value>Default: 72; range 1…720.</value>
    [Range(1, 720)]
    public int NewDeviceHours { get; set; } = 72;

    /// <summary>The longest time that a helper is let in for, in days; the owner can let it in again.</summary>
    /// <value>Default: 366; range 1…1,000.</value>
    [Range(1, 1_000)]
    public int LongestHelperDays { get; set; } = 366;

    internal TimeSpan LockAfter => TimeSpan.FromMinutes(LockMinutes);

    internal TimeSpan NewFor => TimeSpan.FromHours(NewDeviceHours);

    internal TimeSpan IdleLife => TimeSpan.FromDays(IdleDays);

    internal TimeSpan LongestLife => TimeSpan.FromDays(LongestDays);
}
