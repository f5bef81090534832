using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Ways;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/giao-hang</c>: the household's ways of delivery, and the runs that it sends goods with.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class GiaoHangModel(IDeliveryDesk desk, IRunSharing sharing, IStringLocalizer<WayTexts> texts, TimeProvider time) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public WayForm Form { get; set; } = new();

    /// <summary>The household's ways.</summary>
    public IReadOnlyList<DeliveryChoice> Choices { get; private set; } = [];

    /// <summary>Runs, with the household's own orders on them.</summary>
    public IReadOnlyList<RunShare> Runs { get; private set; } = [];

    /// <summary>The form that must be put right: the id of its way, or <c>them</c>; <c>null</c> when none.</summary>
    public string? Open { get; private set; }

    /// <summary>What is wrong with it, by field.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    /// <summary>What cannot be done, for the page as a whole.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Now, for the words on the page.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Shows ways and runs.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        User.HouseholdId() is { } householdId ? await ShowAsync(householdId, cancellationToken) : Forbid();

    /// <summary>Offers a way, or changes one.</summary>
    public async Task<IActionResult> OnPostLuuAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Guid? choiceId = Guid.TryParse(Form.Id, out var id) ? id : null;
        if (choiceId is null && !string.IsNullOrEmpty(Form.Id))
        {
            return NotFound();
        }

        switch (await desk.SaveAsync(householdId, choiceId, Form.ToWish(), cancellationToken))
        {
            case DeliveryOutcome.Saved:
                return Say(texts["Ways.Saved"]);
            case DeliveryOutcome.NotFound:
                return NotFound();
            case DeliveryOutcome.Invalid invalid:
                Open = choiceId is { } known ? AnchorOf(known) : "them";
                Problems = invalid.Problems.GroupBy(problem => problem.Field).ToDictionary(field => field.Key, field => field.First().Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(householdId, cancellationToken);
            case var unknown:
                throw new CommerceException($"A way of delivery came to {unknown.GetType().Name}, which the page does not show.");
        }
    }

    /// <summary>Offers a way no longer.</summary>
    public async Task<IActionResult> OnPostBoAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        return Guid.TryParse(Form.Id, out var id) && await desk.WithdrawAsync(householdId, id, cancellationToken) ? Say(texts["Ways.Withdrawn"]) : NotFound();
    }

    /// <summary>Buyers may choose the run for this household's goods.</summary>
    public Task<IActionResult> OnPostGuiAsync(CancellationToken cancellationToken) => OfRunAsync(
        async (householdId, run) => await sharing.JoinAsync(householdId, run, cancellationToken) ? (texts["Share.SaidJoined"].Value, true) : (texts["Share.JoinLate"].Value, false), cancellationToken);

    /// <summary>They may not any more.</summary>
    public Task<IActionResult> OnPostThoiAsync(CancellationToken cancellationToken) => OfRunAsync(
        async (householdId, run) =>
        {
            await sharing.LeaveAsync(householdId, run, cancellationToken);
            return (texts["Share.SaidLeft"].Value, true);
        },
        cancellationToken);

    /// <summary>The household has the cash of a run.</summary>
    public Task<IActionResult> OnPostNhanTienAsync(CancellationToken cancellationToken) => OfRunAsync(
        async (householdId, run) => long.TryParse(Form.Shown, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            && await sharing.SettleAsync(householdId, run, shown, $"user:{User.UserId()}", cancellationToken)
                ? (texts["Share.Settled", Vnd.Of(shown)].Value, true)
                : (texts["Share.SettleChanged"].Value, false),
        cancellationToken);

    /// <summary>The anchor of a way or of a run on the page.</summary>
    public static string AnchorOf(Guid id) => $"c{id:N}";

    /// <summary>What stands in a field: as typed in the form that must be put right, otherwise as it is.</summary>
    public FieldShown Field(string form, string name, string? typed, string? stored, string hint = "") =>
        new($"{form}-{name}", $"Form.{name}", texts[$"Ways.{name}"], Open == form ? typed : stored, name == "Fee" ? 64 : DeliveryChoice.MostWords, hint, Problem(form, name));

    /// <summary>What is wrong with a field of a form; <c>null</c> when nothing is.</summary>
    public string? Problem(string form, string name) =>
        Open == form ? Problems.GetValueOrDefault(name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name[1..]) : null;

    private async Task<IActionResult> OfRunAsync(Func<Guid, Guid, Task<(string Said, bool IsDone)>> act, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!Guid.TryParse(Form.Run, out var run))
        {
            return NotFound();
        }

        var (said, isDone) = await act(householdId, run);
        if (isDone)
        {
            return Say(said);
        }

        Refusal = said;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(householdId, cancellationToken);
    }

    private LocalRedirectResult Say(string said)
    {
        Told = said;
        return LocalRedirect("/nha-ban/giao-hang");
    }

    private async Task<IActionResult> ShowAsync(Guid householdId, CancellationToken cancellationToken)
    {
        Choices = await desk.ListChoicesAsync(householdId, cancellationToken);
        Runs = await sharing.ListAsync(householdId, cancellationToken);
        return Page();
    }
}
