using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary><c>/hoc/lo-trinh/{slug}</c>: a way through the lessons, and how it is held.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class LoTrinhModel(SchoolLibrary library) : PageModel
{
    internal Track Track { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string slug)
    {
        if (library.FindTrack(slug) is not { } track)
        {
            return NotFound();
        }

        Track = track;
        return Page();
    }

    internal Lesson? LessonOf(TrackStep step) => library.Course.FindLesson(step.LessonId);
}
