using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>Settings <c>Privacy:*</c>, for each instance by itself. How long data is kept is no setting: an operator declares it.</summary>
public sealed class PrivacySettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Privacy";

    /// <summary>How often old data and granted requests are looked after, in minutes.</summary>
    /// <value>Default: 60; range 1…1,440: nobody waits for it, and times are counted in days.</value>
    [Range(1, 1_440)]
    public int RoundMinutes { get; set; } = 60;
}
