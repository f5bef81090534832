using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Pages.CongCu;
using VoNhai.Commerce.Storefront.Printing;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>
/// <c>/nha-ban/kiem-bien</c>: the morning check. The browser finds the codes in a photograph of the stand; this page judges them against the
/// household's own accounts, which a swindler in front of the stall cannot change. Pictures never come here.
/// </summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class KiemBienModel(IAccountDesk accounts, TimeProvider time, IStringLocalizer<CodeTexts> texts) : PageModel
{
    /// <summary>The most codes of one picture that are looked at; more than one is never green anyway.</summary>
    public const int MostCodes = 8;

    /// <summary>What was scanned or pasted; several when a picture holds several codes.</summary>
    [BindProperty(Name = "ma")]
    public IReadOnlyList<string?> Scanned { get; set; } = [];

    /// <summary>The household's own accounts.</summary>
    public IReadOnlyList<ReceivingAccount> Accounts { get; private set; } = [];

    /// <summary>What the check found; <c>null</c> before anything was scanned.</summary>
    public StandCheck? Check { get; private set; }

    /// <summary>What the scanned code would do, when it is not the household's own.</summary>
    public CodeTelling? Told { get; private set; }

    /// <summary>What is wrong with what was pasted.</summary>
    public string? Problem { get; private set; }

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Judges what was scanned.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var codes = Scanned.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)).Distinct().ToList();
        Problem = codes switch
        {
            [] => texts["Check.Empty"].Value,
            _ when codes.Count > MostCodes => texts["Check.Several"].Value,
            _ when codes.Any(text => text.Length > MaQrModel.MostScanned) => texts["Check.TooLong"].Value,
            _ => null,
        };
        var answer = await ShowAsync(cancellationToken);
        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else if (Accounts.Count > 0)
        {
            Judge(codes);
        }

        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Accounts = [.. (await accounts.ListAsync(householdId, cancellationToken)).Where(account => account.StandingAt(time.GetUtcNow()) == AccountStanding.Usable).OrderBy(account => account.Id)];
        return Page();
    }

    // A household may keep a stand of each account. The nearest miss says most: another's account only when it is no account of ours.
    private void Judge(List<string> codes)
    {
        var checks = Accounts.Select(account => OwnAccount.StandOf(account).Check(codes)).ToList();
        Check = checks.FirstOrDefault(check => check.IsGreen) ?? checks.FirstOrDefault(check => check is not StandCheck.OtherAccount) ?? checks[0];
        Told = Check.IsGreen || codes.Count > 1 ? null : CodeTelling.Of(codes[0], texts);
    }
}
