using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary><c>/hoc/tap-huan-vien</c>: the trainer's guide; <c>/en</c> in English, <c>/dong-gop</c> how to add a lesson without a developer.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class TapHuanVienModel(SchoolLibrary library) : PageModel
{
    internal SchoolGuide Guide { get; private set; } = null!;

    /// <summary>Its first heading.</summary>
    internal string Heading { get; private set; } = "";

    /// <summary>Everything below that, as Markdown.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string? slug)
    {
        if (SchoolGuides.Find(slug ?? "") is not { } guide || library.FindGuide(guide.Slug) is not { } text)
        {
            return NotFound();
        }

        Guide = guide;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        Heading = text[..(end < 0 ? text.Length : end)].TrimStart('#', ' ', '\uFEFF').TrimEnd();
        Text = end < 0 ? "" : text[end..];
        return Page();
    }
}
