using Microsoft.AspNetCore.Mvc;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary>A new household as typed.</summary>
public sealed record HouseholdForm
{
    /// <summary>The household's name.</summary>
    [FromForm(Name = "ten")]
    public string? Name { get; init; }

    /// <summary>The owner's name.</summary>
    [FromForm(Name = "chu")]
    public string? Owner { get; init; }

    /// <summary>The owner's number in any spelling.</summary>
    [FromForm(Name = "dienThoai")]
    public string? Phone { get; init; }

    /// <summary>The commune, with or without its province.</summary>
    [FromForm(Name = "xa")]
    public string? Commune { get; init; }

    /// <summary>Xóm or bản.</summary>
    [FromForm(Name = "xom")]
    public string? Hamlet { get; init; }
}
