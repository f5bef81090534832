using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Support;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/ho/{id}/ma</c>: an operator types the code that the household reads aloud.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class HoMaModel(SupportViews support, HouseholdAccounts accounts, IStringLocalizer<OperatorTexts> texts) : PageModel
{
    /// <summary>Whose orders are to be looked at.</summary>
    public string HouseholdName { get; private set; } = "";

    /// <summary>What is wrong with the code. What was typed is not shown again: it is a secret.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Asks for the code.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await accounts.NameOfAsync(id, cancellationToken) is not { } name)
        {
            return NotFound();
        }

        HouseholdName = name;
        return Page();
    }

    /// <summary>Opens the view.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "ma")] string? typed, CancellationToken cancellationToken)
    {
        if (!SupportCode.TryRead(typed, out var code))
        {
            Problem = texts["Look.CodeWrong"];
        }
        else
        {
            switch (await support.OpenAsync(id, User.UserId(), code, cancellationToken))
            {
                case SupportOutcome.Opened:
                    return Redirect($"/quan-tri/ho/{id}/xem");
                case SupportOutcome.Wrong(var left):
                    Problem = texts["Look.Wrong", left];
                    break;
                case SupportOutcome.Gone:
                    Problem = texts["Look.Gone"];
                    break;
                case var other:
                    throw new CommerceException($"A support code came to {other.GetType().Name}, which nobody shows.");
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await OnGetAsync(id, cancellationToken);
    }
}
