using Microsoft.AspNetCore.Mvc;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary>A new class as typed.</summary>
public sealed record ClassForm
{
    /// <summary>The lesson's number.</summary>
    [FromForm(Name = "bai")]
    public string? Module { get; init; }

    /// <summary>The commune's five digits.</summary>
    [FromForm(Name = "xa")]
    public string? Commune { get; init; }

    /// <summary>How many play households.</summary>
    [FromForm(Name = "nha")]
    public string? Households { get; init; }

    /// <summary>How many buyers.</summary>
    [FromForm(Name = "mua")]
    public string? Buyers { get; init; }
}
