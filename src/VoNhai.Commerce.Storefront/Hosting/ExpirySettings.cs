using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Settings <c>Expiry:*</c>, for each instance by itself.</summary>
public sealed class ExpirySettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Expiry";

    /// <summary>How often overdue orders are looked for.</summary>
    /// <value>Default: 60 seconds, range 1…3,600: goods come back to the stall a minute late at most, by one short statement.</value>
    [Range(1, 3_600)]
    public int RoundSeconds { get; set; } = 60;
}
