using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Hosting.Limits;

/// <summary>How much one family of doors grants. What is used up comes back evenly over the window.</summary>
public sealed class RouteLimit
{
    /// <summary>Requests of one address per window. Large: a village shares one address behind its carrier's gateway.</summary>
    /// <value>Range 1…1,000,000.</value>
    [Range(1, 1_000_000)]
    public int PerAddress { get; set; }

    /// <summary>Requests of one device per window (our cookie, otherwise the browser as it describes itself), or of one phone number or order code.</summary>
    /// <value>Range 1…1,000,000.</value>
    [Range(1, 1_000_000)]
    public int PerDevice { get; set; }

    /// <summary>Length of the window in seconds.</summary>
    /// <value>Range 1…86,400.</value>
    [Range(1, 86_400)]
    public int WindowSeconds { get; set; }
}
