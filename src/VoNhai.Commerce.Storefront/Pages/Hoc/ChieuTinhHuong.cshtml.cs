using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary>
/// <c>/hoc/chieu/tinh-huong/{slug}</c>: a drill for a whole class, first as one twin, then as the other. Which comes first is drawn at each visit, and on
/// a device that kept the page, by its script.
/// </summary>
[AllowAnonymous]
public sealed class ChieuTinhHuongModel(SchoolLibrary library) : PageModel
{
    internal Drill Drill { get; private set; } = null!;

    internal IReadOnlyList<TwinKind> Kinds { get; } = Random.Shared.Next(2) == 0 ? [TwinKind.Scam, TwinKind.Honest] : [TwinKind.Honest, TwinKind.Scam];

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string slug)
    {
        if (library.Course.FindDrill(slug) is not { } drill)
        {
            return NotFound();
        }

        Drill = drill;
        return Page();
    }
}
