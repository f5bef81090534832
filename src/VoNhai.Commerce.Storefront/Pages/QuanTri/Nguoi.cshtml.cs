using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/nguoi</c>: who keeps runs, trains and operates.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class NguoiModel(Staff staff, Cards printer, IOptions<PracticeSettings> practice, IStringLocalizer<OperatorTexts> texts) : PageModel
{
    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>Everybody with a role.</summary>
    public IReadOnlyList<StaffMember> People { get; private set; } = [];

    /// <summary>A card to be printed, instead of the list.</summary>
    public CardShown? Card { get; private set; }

    /// <summary>The number as typed.</summary>
    public string? Phone { get; private set; }

    /// <summary>The name as typed.</summary>
    public string? Name { get; private set; }

    /// <summary>The role as chosen.</summary>
    public string? Role { get; private set; }

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyDictionary<string, string> Problems => problems;

    /// <summary>What is wrong with the whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => People = await staff.ListAsync(cancellationToken);

    /// <summary>Gives a role, and prints the card of somebody new.</summary>
    public async Task<IActionResult> OnPostGiaoAsync(
        [FromForm(Name = "dienThoai")] string? phone, [FromForm(Name = "ten")] string? name, [FromForm(Name = "vai")] string? role, CancellationToken cancellationToken)
    {
        (Phone, Name, Role) = (phone, name?.Trim() ?? "", role);
        if (!PhoneNumber.TryRead(phone, out var number))
        {
            problems["dienThoai"] = texts["Staff.PhoneWrong"];
        }

        if (Name.Length > 80)
        {
            problems["ten"] = texts["Staff.NameLong"];
        }

        if (role is null || !Staff.Roles.Contains(role))
        {
            problems["vai"] = texts["Staff.RoleMissing"];
        }

        if (problems.Count > 0)
        {
            return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        switch (await staff.GiveAsync(number, Name, role!, cancellationToken))
        {
            case StaffOutcome.Done { IsNew: true } made:
                return await PrintAsync(made.UserId, cancellationToken);
            case StaffOutcome.Done done:
                Told = texts["Staff.Given", done.Name];
                return Redirect("/quan-tri/nguoi");
            case StaffOutcome.NameNeeded:
                problems["ten"] = texts["Staff.NameNeeded"];
                return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
            case StaffOutcome.HasHousehold:
                problems["dienThoai"] = texts["Staff.HasHousehold"];
                return await RefuseAsync(StatusCodes.Status409Conflict, cancellationToken);
            case var other:
                throw new CommerceException($"Giving a role came to {other.GetType().Name}, which nobody shows.");
        }
    }

    /// <summary>Takes a role away.</summary>
    public async Task<IActionResult> OnPostLayAsync([FromForm(Name = "ai")] string? userId, [FromForm(Name = "vai")] string? role, CancellationToken cancellationToken)
    {
        switch (role is not null && Staff.Roles.Contains(role) ? await staff.TakeAsync(userId ?? "", role, cancellationToken) : new StaffOutcome.Gone())
        {
            case StaffOutcome.Done done:
                Told = texts["Staff.Taken", done.Name];
                return Redirect("/quan-tri/nguoi");
            case StaffOutcome.LastOperator:
                Problem = texts["Staff.Last"];
                return await RefuseAsync(StatusCodes.Status409Conflict, cancellationToken);
            default:
                Problem = texts["Staff.Gone"];
                return await RefuseAsync(StatusCodes.Status404NotFound, cancellationToken);
        }
    }

    /// <summary>Prints a card for a person's device.</summary>
    public async Task<IActionResult> OnPostTheAsync([FromForm(Name = "ai")] string? userId, CancellationToken cancellationToken)
        => await staff.MayHaveCardAsync(userId ?? "", cancellationToken) ? await PrintAsync(userId!, cancellationToken) : NotFound();

    private async Task<IActionResult> PrintAsync(string userId, CancellationToken cancellationToken)
    {
        if (await printer.PrintAsync(userId, CardPurpose.Enrol, User.UserId(), cancellationToken) is not { } card)
        {
            return NotFound();
        }

        Card = CardShown.Of(card, Request, practice.Value.Enabled);
        return Page();
    }

    private async Task<IActionResult> RefuseAsync(int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
