using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Mail;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/thu-bao</c>: where new orders are told, and who could not be told.</summary>
[Authorize(Policy = ShopRoles.Settings)]
public sealed class ThuBaoModel(INoticeDesk desk, IOptions<MailSettings> mail, IStringLocalizer<NoticeTexts> texts) : PageModel
{
    /// <summary>The household's own address; empty: none.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>What could not be sent.</summary>
    public IReadOnlyList<UntoldNotice> Untold { get; private set; } = [];

    /// <summary>Whether this site sends letters.</summary>
    public bool IsOn => mail.Value.IsOn;

    /// <summary>Saved a moment ago.</summary>
    public bool Told => Request.Query.ContainsKey("da-luu");

    /// <summary>Shows both.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Email = (await desk.FindEmailAsync(householdId, cancellationToken))?.Reveal();
        Untold = await desk.ListUntoldAsync(householdId, cancellationToken);
        return Page();
    }

    /// <summary>Saves the address, or ends the letters.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        EmailAddress? address = null;
        if (!string.IsNullOrWhiteSpace(Email) && !EmailAddress.TryRead(Email, out address))
        {
            ModelState.AddModelError(nameof(Email), texts["Choice.Wrong"]);
            Untold = await desk.ListUntoldAsync(householdId, cancellationToken);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await desk.SetEmailAsync(householdId, address, cancellationToken);
        return LocalRedirect("/nha-ban/thu-bao?da-luu");
    }
}
