using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Partners;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/doi-tac</c>: partners, their keys, and the news that they did not hear.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class DoiTacModel(PartnerDesk desk, IStringLocalizer<PartnerTexts> texts) : PageModel
{
    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>What a key may open.</summary>
    public static IReadOnlyList<string> Scopes => PartnerScopes.All;

    /// <summary>All of them.</summary>
    public IReadOnlyList<PartnerShown> Partners { get; private set; } = [];

    /// <summary>Households that a partner can be for.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Households { get; private set; } = [];

    /// <summary>A key that was made, shown this once instead of the list.</summary>
    public string? Key { get; private set; }

    /// <summary>Whose it is.</summary>
    public string KeyOf { get; private set; } = "";

    /// <summary>The name as typed.</summary>
    public string? Name { get; private set; }

    /// <summary>The household as chosen.</summary>
    public Guid? Household { get; private set; }

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyDictionary<string, string> Problems => problems;

    /// <summary>What is wrong with the whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Partners = await desk.ListAsync(cancellationToken);
        Households = await desk.HouseholdsAsync(cancellationToken);
    }

    /// <summary>Adds a partner.</summary>
    public async Task<IActionResult> OnPostThemAsync([FromForm(Name = "ten")] string? name, [FromForm(Name = "ho")] string? household, CancellationToken cancellationToken)
    {
        Name = name?.Trim() ?? "";
        Household = Guid.TryParse(household, out var id) ? id : null;
        if (Name.Length is 0 or > Partner.MostName || Name.Any(char.IsControl))
        {
            problems["ten"] = texts["NameWrong"];
        }

        if (!string.IsNullOrEmpty(household) && Household is null)
        {
            problems["ho"] = texts["ForWrong"];
        }

        if (problems.Count > 0)
        {
            return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (await desk.AddAsync(Name, Household, cancellationToken) is null)
        {
            problems["ho"] = texts["ForWrong"];
            return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        Told = texts["Added", Name];
        return Redirect("/quan-tri/doi-tac");
    }

    /// <summary>Makes a key and shows it, this once.</summary>
    public async Task<IActionResult> OnPostLamKhoaAsync([FromForm(Name = "doiTac")] string? partner, [FromForm(Name = "viec")] string[]? scopes, CancellationToken cancellationToken)
    {
        if (scopes is not { Length: > 0 } || scopes.Any(scope => !PartnerScopes.All.Contains(scope, StringComparer.Ordinal)))
        {
            Problem = texts["ScopeMissing"];
            return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (!Guid.TryParse(partner, out var id) || await desk.MakeKeyAsync(id, scopes, cancellationToken) is not { } key)
        {
            Problem = texts["Gone"];
            return await RefuseAsync(StatusCodes.Status404NotFound, cancellationToken);
        }

        (Key, KeyOf) = (key, (await desk.ListAsync(cancellationToken)).Single(one => one.Id == id).Name);
        return Page();
    }

    /// <summary>Revokes a key.</summary>
    public async Task<IActionResult> OnPostHuyAsync([FromForm(Name = "khoa")] string? key, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(key, out var id) || !await desk.RevokeAsync(id, cancellationToken))
        {
            Problem = texts["Gone"];
            return await RefuseAsync(StatusCodes.Status404NotFound, cancellationToken);
        }

        Told = texts["Revoked"];
        return Redirect("/quan-tri/doi-tac");
    }

    /// <summary>Sends everything again that a partner did not hear.</summary>
    public async Task<IActionResult> OnPostGuiLaiAsync([FromForm(Name = "doiTac")] string? partner, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(partner, out var id))
        {
            Problem = texts["Gone"];
            return await RefuseAsync(StatusCodes.Status404NotFound, cancellationToken);
        }

        Told = texts["Replayed", await desk.ReplayAsync(id, cancellationToken)];
        return Redirect("/quan-tri/doi-tac");
    }

    private async Task<IActionResult> RefuseAsync(int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
