using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/hang-cho-xem</c>: drafts that an operator has to look at before they are sold.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class HangChoXemModel(IListingLooks looks, AuditTrail trail, IStringLocalizer<ListingTexts> texts) : PageModel
{
    /// <summary>What waits.</summary>
    public IReadOnlyList<ListingLook> Looks { get; private set; } = [];

    /// <summary>The look that was answered and could not be.</summary>
    public Guid LookId { get; private set; }

    /// <summary>What was written to its household.</summary>
    public string? Note { get; private set; }

    /// <summary>What is wrong with that.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether somebody was faster.</summary>
    public bool IsGone { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Looks = await looks.WaitingAsync(cancellationToken: cancellationToken);

    /// <summary>It may be sold.</summary>
    public Task<IActionResult> OnPostDuocAsync([FromForm] Guid look, CancellationToken cancellationToken) => DecideAsync(look, mayBeSold: true, note: null, cancellationToken);

    /// <summary>It may not, and why.</summary>
    public Task<IActionResult> OnPostKhongAsync([FromForm] Guid look, [FromForm] string? note, CancellationToken cancellationToken) => DecideAsync(look, mayBeSold: false, note, cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid look, bool mayBeSold, string? note, CancellationToken cancellationToken)
    {
        var waiting = (await looks.WaitingAsync(200, cancellationToken)).FirstOrDefault(one => one.Id == look);
        using var noted = trail.With(mayBeSold ? AuditVerb.GoodsPassed : AuditVerb.GoodsRefused, waiting?.Household.Id, waiting?.Product.Name ?? "");
        switch (await looks.DecideAsync(look, mayBeSold, note, $"user:{User.UserId()}", cancellationToken))
        {
            case LookOutcome.Decided:
                Told = texts[mayBeSold ? "Look.Passed" : "Look.Refused"];
                return Redirect("/quan-tri/hang-cho-xem");
            case LookOutcome.Refused(var problems):
                (LookId, Note, Problem) = (look, note, problems[0].Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case LookOutcome.Gone:
                IsGone = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case var other:
                throw new CommerceException($"A look came to {other.GetType().Name}, which nobody shows.");
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }
}
