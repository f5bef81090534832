using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary><c>/hoc/in/{slug}</c>: one handout, or a collection of cards, drills or radio scripts, as it comes out of a printer.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class InToModel(SchoolLibrary library) : PageModel
{
    /// <summary>What is printed.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What to put into the printer.</summary>
    public PaperSize Paper => Handout is { } handout ? Enum.Parse<PaperSize>(handout.Paper) : PaperSize.A4;

    internal Course Course => library.Course;

    /// <summary><c>null</c> for a collection.</summary>
    internal Handout? Handout { get; private set; }

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string slug)
    {
        (Slug, Handout) = (slug, library.FindHandout(slug));
        return SchoolSheets.SlugsOf(Course).Contains(slug) ? Page() : NotFound();
    }
}
