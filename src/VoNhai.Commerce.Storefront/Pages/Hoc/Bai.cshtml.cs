using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary>
/// <c>/hoc/bai/{slug}</c>: a lesson. Its questions are answered here without a script, and on the device with one. The form carries no token, so that the
/// page is the same for everyone: it writes nothing.
/// </summary>
[AllowAnonymous]
[PublicContent]
[IgnoreAntiforgeryToken]
public sealed class BaiModel(SchoolLibrary library, ILearningListener listener) : PageModel
{
    internal Lesson Lesson { get; private set; } = null!;

    /// <summary>What was answered; <c>null</c> when nothing was sent.</summary>
    internal QuizSheet? Sheet { get; private set; }

    internal Lesson? Previous { get; private set; }

    internal Lesson? Following { get; private set; }

    internal IReadOnlyList<Drill> Drills { get; private set; } = [];

    /// <summary>What lies on the table before it begins, as HTML.</summary>
    internal IEnumerable<string> Materials => Lesson.Materials.Select(thing => SchoolMarkdown.ToHtml(Linked(thing), Lesson.File));

    /// <summary>Shows the lesson.</summary>
    public IActionResult OnGet(string slug)
    {
        if (!Find(slug))
        {
            return NotFound();
        }

        return slug == Lesson.Slug ? Page() : LocalRedirectPermanent(SchoolAddresses.Of(Lesson));
    }

    /// <summary>Says of every answer why.</summary>
    public async Task<IActionResult> OnPostAsync(
        string slug, [FromForm(Name = "c1")] string? first, [FromForm(Name = "c2")] string? second, [FromForm(Name = "c3")] string? third, CancellationToken cancellationToken)
    {
        if (!Find(slug))
        {
            return NotFound();
        }

        Sheet = QuizSheet.Read(Lesson.Quiz, [first, second, third]);
        if (Sheet.Passes)
        {
            await listener.OnDoneAsync(new(LearningKind.Quiz, Lesson.Id), User, cancellationToken);
        }

        Response.StatusCode = Sheet.IsComplete ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Files are named for editors; who reads is led to their pages.</summary>
    private string Linked(string thing) => SchoolMaterials.Linked(thing, library.Course);

    private bool Find(string slug)
    {
        if (library.FindLesson(slug) is not { } lesson)
        {
            return false;
        }

        Lesson = lesson;
        var lessons = library.Course.Lessons;
        Previous = lessons.LastOrDefault(other => other.Number < lesson.Number);
        Following = lessons.FirstOrDefault(other => other.Number > lesson.Number);
        Drills = [.. library.Course.Drills.Where(drill => drill.LessonId == lesson.Id)];
        return true;
    }
}
