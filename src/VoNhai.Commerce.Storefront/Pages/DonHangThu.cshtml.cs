using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/don-hang/{code}/thu?k={secret}</c>: whether and where the buyer is written to. A stored address is shown masked: links are passed on.</summary>
[AllowAnonymous]
public sealed class DonHangThuModel(IOrderNotices notices, Consents consents, IStringLocalizer<NoticeTexts> texts) : PageModel
{
    /// <summary>No letters.</summary>
    public const string NotAtAll = "khong";

    /// <summary>Letters.</summary>
    public const string ByEmail = "thu";

    /// <summary>Which of the two.</summary>
    [BindProperty]
    public string? Way { get; set; }

    /// <summary>The address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The order's code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The address that stands, masked; <c>null</c>: none.</summary>
    public string? Masked { get; private set; }

    /// <summary>Saved a moment ago.</summary>
    public bool Told => Request.Query.ContainsKey("da-luu");

    /// <summary>The order's page.</summary>
    public string Back => $"/don-hang/{Code}?k={Secret}";

    /// <summary>This page.</summary>
    public string Here => $"/don-hang/{Code}/thu?k={Secret}";

    /// <summary>Shows what is chosen.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(code, Secret, cancellationToken) is not { } wish)
        {
            return NotFound();
        }

        Show(code, wish);
        Way = Masked is null ? NotAtAll : ByEmail;
        return Page();
    }

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(code, Secret, cancellationToken) is not { } now)
        {
            return NotFound();
        }

        Show(code, now);
        NoticeWish wish = new NoticeWish.Quiet();
        if (Way == ByEmail)
        {
            if (!EmailAddress.TryRead(Email, out var address))
            {
                ModelState.AddModelError(nameof(Email), texts["Choice.Wrong"]);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            }

            wish = new NoticeWish.ByEmail(address);
        }

        // Another address for the same letters is no other consent.
        var (had, has) = (now is NoticeWish.ByEmail, wish is NoticeWish.ByEmail);
        var version = await consents.VersionAsync(cancellationToken);
        using var agreed = had != has && OrderCode.TryRead(code, out var order) ? consents.With(ConsentPurpose.Letters, has, version, order) : null;
        return await notices.ChooseAsync(code, Secret, wish, cancellationToken) ? LocalRedirect(Here + "&da-luu") : NotFound();
    }

    /// <summary>Read by hand: the framework writes a handler's arguments into the log.</summary>
    private string Secret => Request.Query["k"].ToString();

    private void Show(string code, NoticeWish wish) => (Code, Masked) = (code, (wish as NoticeWish.ByEmail)?.Address.ToMasked());
}
