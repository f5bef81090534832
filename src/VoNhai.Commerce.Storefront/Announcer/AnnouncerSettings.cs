using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Announcer;

/// <summary>Settings <c>Announcer:*</c>, for each instance by itself.</summary>
public sealed class AnnouncerSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Announcer";

    /// <summary>How long a telephone's question stays open when there is nothing to tell.</summary>
    /// <value>Default: 20 seconds, range 1…50: carriers and proxies cut a silent connection after 30 or 60.</value>
    [Range(1, 50)]
    public int HoldSeconds { get; set; } = 20;

    /// <summary>How often the database is looked at for an open question.</summary>
    /// <value>Default: 500 milliseconds, range 100…5,000: half a second of the three between bank and voice.</value>
    [Range(100, 5_000)]
    public int LookMilliseconds { get; set; } = 500;

    /// <summary>Open questions of one household; further telephones are answered at once and ask again after a while.</summary>
    /// <value>Default: 6, range 1…100: a family has fewer telephones at its stall.</value>
    [Range(1, 100)]
    public int PhonesPerHousehold { get; set; } = 6;

    /// <summary>Open questions of all households.</summary>
    /// <value>Default: 400, range 1…10,000: 800 short statements a second, a fraction of what SQLite answers.</value>
    [Range(1, 10_000)]
    public int Phones { get; set; } = 400;
}
