using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Offline;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary>
/// <c>/hoc/khoa-hoc.html</c>: lessons, questions and drills as one file that needs nothing else, for hotspots without https, where no worker is to be had.
/// It is always saved and never opened here: the style and script within it are for the device's own copy, and this site's policy would not run them.
/// </summary>
[AllowAnonymous]
[PublicContent]
public sealed partial class KhoaHocModel(SchoolLibrary library, CoursePack pack) : PageModel
{
    internal Course Course => library.Course;

    /// <summary>The style within the file.</summary>
    public string Style { get; } = WorkerScript.Read("VoNhai.Commerce.Storefront.School.one-file.css");

    /// <summary>The script within the file; all of it can be read and answered without.</summary>
    public string Script { get; } = WorkerScript.Read("VoNhai.Commerce.Storefront.School.one-file.js");

    /// <summary>Sends the file, made once.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (PagePrinter.IsPrinting(HttpContext))
        {
            return Page();
        }

        Response.Headers.ContentDisposition = "attachment; filename=\"khoa-hoc.html\"";
        await (await pack.FileAsync()).SendAsync(HttpContext);
        return new EmptyResult();
    }

    /// <summary>A part of a lesson; where it names a page of the stall, the address is text, because the file may lie on a telephone without a network.</summary>
    internal static string Text(string markdown, Lesson lesson) => Link().Replace(SchoolMarkdown.ToHtml(markdown, lesson.File, headingsFrom: 4), "<code>$1</code>");

    /// <summary>Which twin comes first, where no script draws it: not the same for all.</summary>
    internal static IReadOnlyList<TwinKind> Order(int place) => place * 7 % 5 % 2 == 0 ? [TwinKind.Scam, TwinKind.Honest] : [TwinKind.Honest, TwinKind.Scam];

    [GeneratedRegex("<a [^>]*>([^<]*)</a>")]
    private static partial Regex Link();
}
