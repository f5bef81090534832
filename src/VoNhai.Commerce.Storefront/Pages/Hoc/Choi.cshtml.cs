using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary>
/// <c>/hoc/tinh-huong/{slug}</c>: one drill, or <c>luot</c>, a set of twelve. Which twin it is decides chance: here without a script, on the device with one.
/// Between two steps everything stands in the form, sealed; nothing is written, so no token is needed.
/// </summary>
[AllowAnonymous]
[PublicContent]
[IgnoreAntiforgeryToken]
public sealed class ChoiModel(SchoolLibrary library, DrillSeal seal, ILearningListener listener) : PageModel
{
    /// <summary>The set's name in the address.</summary>
    public const string Set = "luot";

    /// <summary>The drill's name, or the set's.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What was sent is not from here, or too old.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Whether it was chosen just now: then comes what followed.</summary>
    public bool IsTold { get; private set; }

    /// <summary>The play for the next form.</summary>
    public string? Sealed => Play is null ? null : seal.Close(Play);

    /// <summary>The only drill; <c>null</c> for a set.</summary>
    internal Drill? Drill { get; private set; }

    /// <summary>How far it is; <c>null</c> before the first step.</summary>
    internal DrillPlay? Play { get; private set; }

    /// <summary>Shows the scene, which both twins share, or the beginning of a set: the same for everyone.</summary>
    public IActionResult OnGet(string slug) => Find(slug) ? Page() : NotFound();

    /// <summary>One step: looks at the evidence, chooses, or goes on.</summary>
    public async Task<IActionResult> OnPostAsync(
        string slug, [FromForm(Name = "luot")] string? state, [FromForm(Name = "xem")] string? look, [FromForm(Name = "chon")] string? choice, CancellationToken cancellationToken)
    {
        if (!Find(slug))
        {
            return NotFound();
        }

        Play = string.IsNullOrEmpty(state) ? DrillPlay.Of(Draw()) : seal.Open(state);
        if (Play is null || !IsOfThisPage(Play))
        {
            (Play, IsStale) = (null, true);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!string.IsNullOrEmpty(look) && !Play.IsOver)
        {
            Play = Play.Look();
        }
        else if (!Play.IsOver && int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && chosen < Play.Next.Drill.Choices.Count)
        {
            Play = Play.Choose(chosen);
            IsTold = true;
            if (Drill is null && Play.Passes)
            {
                await listener.OnDoneAsync(new(LearningKind.DrillSet, ""), User, cancellationToken);
            }
        }

        return Page();
    }

    private bool Find(string slug)
    {
        Slug = slug;
        Drill = library.Course.FindDrill(slug);
        return Drill is not null || (slug == Set && library.Course.Drills.Count >= DrillSet.Length);
    }

    private DrillSet Draw() => Drill is { } drill
        ? new DrillSet([new DrillScene(drill, Random.Shared.Next(2) == 0 ? TwinKind.Scam : TwinKind.Honest)])
        : DrillSet.Draw(library.Course.Drills, Random.Shared);

    private bool IsOfThisPage(DrillPlay play) => Drill is { } drill ? play.Set.Scenes is [var only] && only.Drill.Id == drill.Id : play.Set.Scenes.Count == DrillSet.Length;
}
