using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Ways;

namespace VoNhai.Commerce.Storefront.Pages.Chuyen;

/// <summary>
/// <c>/chuyen/{id}</c>: everything on board of a run, on screen and on A4, ticked off as it is given out and reckoned up by household.
/// </summary>
[Authorize(Policy = ShopRoles.RunKeeper)]
public sealed class SheetModel(IRunDesk desk, IStringLocalizer<WayTexts> ways, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public TickForm Form { get; set; } = new();

    /// <summary>The run and what is on board.</summary>
    public RunSheet Sheet { get; private set; } = null!;

    /// <summary>The parcel whose form must be put right, and which of its two; <c>null</c> when none.</summary>
    public (Guid Parcel, string Handler)? Open { get; private set; }

    /// <summary>What is wrong with it, by field; empty names the form as a whole.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>The cash that is still to be taken.</summary>
    public Vnd ToCollect => Sum(Sheet.Parcels, parcel => parcel.ToCollect);

    /// <summary>What was taken for each household, and how much of it the household says to have.</summary>
    public IEnumerable<(string Name, int Orders, Vnd Collected, Vnd Settled)> Households => Sheet.Parcels.GroupBy(parcel => parcel.HouseholdId).Select(of =>
        (of.First().HouseholdName, of.Count(), Sum(of, parcel => parcel.Collected), Sum(of.Where(parcel => parcel.SettledAt is not null), parcel => parcel.Collected)));

    /// <summary>Shows the list.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await ReadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>Given to its buyer.</summary>
    public Task<IActionResult> OnPostGiaoAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync("Giao", id, parcel => desk.TickOffAsync(id, parcel, Form.ToTick(), User.UserId(), cancellationToken), cancellationToken);

    /// <summary>Not given to its buyer.</summary>
    public Task<IActionResult> OnPostChuaGiaoAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync("ChuaGiao", id, parcel => desk.MissAsync(id, parcel, Form.Reason ?? "", User.UserId(), cancellationToken), cancellationToken);

    /// <summary>Nobody can choose the run any more.</summary>
    public async Task<IActionResult> OnPostHuyAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await desk.CallOffAsync(id, cancellationToken);
        Told = ways["Run.CalledOffNow"];
        return LocalRedirect($"/chuyen/{id}");
    }

    /// <summary>The anchor of a parcel.</summary>
    public static string AnchorOf(Guid parcel) => $"p{parcel:N}";

    /// <summary>Whether one of a parcel's forms must be put right.</summary>
    public bool Unfolds(Guid parcel, string handler) => Open == (parcel, handler);

    /// <summary>A field of a parcel's form.</summary>
    public FieldShown Field(Guid parcel, string handler, string name, string label, string? typed, string? stored, int most) =>
        new($"{AnchorOf(parcel)}-{handler}-{name}", $"Form.{name}", label, Unfolds(parcel, handler) ? typed : stored, most, "", Unfolds(parcel, handler) ? Problems.GetValueOrDefault(name) : null);

    private async Task<IActionResult> AnswerAsync(string handler, Guid id, Func<Guid, Task<RunTickOutcome>> act, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Form.Parcel, out var parcel))
        {
            return NotFound();
        }

        switch (await act(parcel))
        {
            case RunTickOutcome.Done:
                Told = ways["Run.Ticked"];
                return LocalRedirect($"/chuyen/{id}#{AnchorOf(parcel)}");
            case RunTickOutcome.NotFound:
                return NotFound();
            case RunTickOutcome.Invalid invalid:
                return await AgainAsync(id, (parcel, handler), StatusCodes.Status422UnprocessableEntity, [.. invalid.Problems.Select(problem => (FieldOf(problem.Field), problem.Message))], cancellationToken);
            case RunTickOutcome.WrongPickupCode wrong:
                var sentence = wrong.TriesLeft > 0 ? ways["Course.CodeWrong", wrong.TriesLeft] : ways["Course.CodeClosed"];
                return await AgainAsync(id, (parcel, handler), StatusCodes.Status422UnprocessableEntity, [("Code", sentence)], cancellationToken);
            case RunTickOutcome.NotPossible refused:
                return await AgainAsync(id, (parcel, handler), StatusCodes.Status409Conflict, [("", ways["Run.NotPossible", texts[$"Step.{refused.Step}"]])], cancellationToken);
            case var unknown:
                throw new CommerceException($"A tick came to {unknown.GetType().Name}, which the page does not show.");
        }
    }

    private async Task<IActionResult> AgainAsync(
        Guid id, (Guid Parcel, string Handler) form, int status, IReadOnlyList<(string Field, string Sentence)> problems, CancellationToken cancellationToken)
    {
        (Open, Problems) = (form, problems.GroupBy(problem => problem.Field).ToDictionary(field => field.Key, field => field.First().Sentence));
        Response.StatusCode = status;
        return await ReadAsync(id, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.ReadAsync(id, cancellationToken) is not { } sheet)
        {
            return false;
        }

        Sheet = sheet;
        return true;
    }

    private static Vnd Sum(IEnumerable<RunParcelView> parcels, Func<RunParcelView, Vnd> amount) =>
        parcels.Aggregate(Vnd.Zero, (sum, parcel) => sum + amount(parcel));

    private static string FieldOf(string field) => field switch { "code" => "Code", "collected" => "Collected", "reason" or "why" => "Reason", _ => "" };
}
