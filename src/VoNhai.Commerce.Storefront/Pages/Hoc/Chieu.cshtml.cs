using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary><c>/hoc/chieu/{slug}</c>: a lesson for a projector, cut from the same text.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class ChieuModel(SchoolLibrary library) : PageModel
{
    internal Lesson Lesson { get; private set; } = null!;

    internal IReadOnlyList<Slide> Slides { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string slug)
    {
        if (library.FindLesson(slug) is not { } lesson)
        {
            return NotFound();
        }

        Lesson = lesson;
        Slides = SlideDeck.Of(lesson);
        return Page();
    }
}
