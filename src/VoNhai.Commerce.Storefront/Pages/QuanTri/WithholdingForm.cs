using Microsoft.AspNetCore.Mvc;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary>What an operator types as its answer.</summary>
public sealed record WithholdingForm
{
    /// <summary>The answer.</summary>
    [FromForm(Name = "traLoi")]
    public string? Answer { get; init; }

    /// <summary>Who was asked.</summary>
    [FromForm(Name = "hoiAi")]
    public string? Asked { get; init; }

    /// <summary>The day, dd/MM/yyyy.</summary>
    [FromForm(Name = "ngay")]
    public string? On { get; init; }
}
