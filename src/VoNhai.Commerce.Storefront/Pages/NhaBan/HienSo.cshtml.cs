using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/hien-so</c>: whether buyers see the household's number. Off until the household agrees; agreeing and taking back are written down.</summary>
[Authorize(Policy = ShopRoles.Settings)]
public sealed class HienSoModel(IStallRules rules, Consents consents, IStringLocalizer<PrivacyTexts> texts) : PageModel
{
    /// <summary>The number that is shown; <c>null</c> for none.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>What was typed.</summary>
    public string? Typed { get; private set; }

    /// <summary>What is wrong with it; <c>null</c> when nothing is.</summary>
    public string? PhoneProblem { get; private set; }

    /// <summary>That the box was not ticked; <c>null</c> when it was.</summary>
    public string? AgreeProblem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows how it stands.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId || await rules.ReadAsync(householdId, cancellationToken) is not { } found)
        {
            return Forbid();
        }

        Phone = found.Phone;
        return Page();
    }

    /// <summary>Shows a number.</summary>
    public async Task<IActionResult> OnPostHienAsync([FromForm(Name = "so")] string? typed, [FromForm(Name = "dongY")] bool agrees, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Typed = typed;
        PhoneProblem = PhoneNumber.TryRead(typed, out var phone) ? null : texts["Phone.Wrong"].Value;
        AgreeProblem = agrees ? null : texts["Phone.AgreeMissing"].Value;
        if (PhoneProblem is not null || AgreeProblem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await OnGetAsync(cancellationToken);
        }

        return await SetAsync(householdId, phone, "Phone.Shown", cancellationToken);
    }

    /// <summary>Shows none any more.</summary>
    public async Task<IActionResult> OnPostThoiAsync(CancellationToken cancellationToken)
        => User.HouseholdId() is { } householdId ? await SetAsync(householdId, phone: null, "Phone.Hidden", cancellationToken) : Forbid();

    /// <summary>What changes nothing commits nothing, and then no consent is written either.</summary>
    private async Task<IActionResult> SetAsync(Guid householdId, PhoneNumber? phone, string said, CancellationToken cancellationToken)
    {
        var version = await consents.VersionAsync(cancellationToken);
        using (consents.With(ConsentPurpose.ShownPhone, isGiven: phone is not null, version, householdId: householdId, whoId: User.UserId()))
        {
            await rules.ShowPhoneAsync(householdId, phone, cancellationToken);
        }

        Said = texts[said];
        return Redirect("/nha-ban/hien-so");
    }
}
