using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Policies;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/chinh-sach</c>: the operator fills in what buyers read, and publishes it as a dated version.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class ChinhSachModel(DeclarationBook book, IStringLocalizer<PolicyTexts> texts) : PageModel
{
    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>What holds now; <c>null</c> before anything was published.</summary>
    public Declared<PolicyText>? Now { get; private set; }

    /// <summary>The version that the form was filled in after.</summary>
    public int Version { get; private set; }

    /// <summary>What stands in the form.</summary>
    public PolicyDraft Draft { get; private set; } = PolicyDraft.Empty;

    /// <summary>What is wrong with which blank or part.</summary>
    public IReadOnlyDictionary<string, string> Problems => problems;

    /// <summary>What is wrong with the whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows what holds.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Now = await book.LatestAsync<PolicyText>(DeclarationKind.Policy, cancellationToken);
        (Version, Draft) = (Now?.Version ?? 0, Now?.Content.Draft ?? PolicyDraft.Empty);
    }

    /// <summary>Publishes what was filled in.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "ban")] int version,
        [FromForm(Name = "dien"), ModelBinder(typeof(FieldsByKeyBinder<string, string>))] Dictionary<string, string>? blanks,
        [FromForm(Name = "loi"), ModelBinder(typeof(FieldsByKeyBinder<string, string>))] Dictionary<string, string>? own,
        CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var typed = new PolicyDraft(
            Clean(PolicyDraft.Known, blanks ?? []), Clean([.. PolicyWriting.Parts.Select(part => (part, PolicyDraft.MostOwn))], own ?? []));
        (Draft, Version) = (typed, version);
        if (problems.Count > 0)
        {
            return Refuse(null, StatusCodes.Status422UnprocessableEntity);
        }

        if (Now is { } now && now.Version == version && PolicyWriting.IsSame(now.Content.Draft, typed))
        {
            return Refuse(texts["Edit.Same"], StatusCodes.Status409Conflict);
        }

        if (ModelState.GetFieldValidationState("ban") == ModelValidationState.Invalid || await book.AddAsync(DeclarationKind.Policy, version, PolicyWriting.Of(typed, texts.ForOthers()), AuditVerb.PolicyPublished, cancellationToken) is not { } published)
        {
            return Refuse(texts["Edit.Behind"], StatusCodes.Status409Conflict);
        }

        Said = texts["Edit.Published", published];
        return Redirect("/quan-tri/chinh-sach");
    }

    /// <summary>What cannot be kept comes back as it was typed, with what is wrong beside it.</summary>
    private Dictionary<string, string> Clean(IReadOnlyList<(string Key, int Most)> known, Dictionary<string, string> typed)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, most) in known)
        {
            var text = typed.GetValueOrDefault(key) ?? "";
            if (!PlainText.TryRead(text, most, out var clean))
            {
                problems[key] = texts["Edit.Long", most];
            }

            if ((clean ?? text) is { Length: > 0 } words)
            {
                kept[key] = words;
            }
        }

        return kept;
    }

    private PageResult Refuse(string? problem, int status)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }
}
