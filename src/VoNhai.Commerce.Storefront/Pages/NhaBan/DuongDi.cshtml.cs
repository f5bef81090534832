using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Pages.NhaBan.Don;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Ways;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>
/// <c>/nha-ban/duong-di/{code}</c>: what happened to an order, by whom and why, and the steps that need a code, a number or a reason. Each
/// form says by its handler what it wants; one that must be put right comes back open, with what was typed.
/// </summary>
[Authorize(Policy = ShopRoles.Packing)]
public sealed class DuongDiModel(
    IOrderCourse course, BookWriters writers, IStringLocalizer<WayTexts> ways, IStringLocalizer<Texts> texts, MarketDay? market = null) : PageModel
{
    private string Household => $"user:{User.UserId()}";

    /// <summary>What is typed.</summary>
    [BindProperty]
    public CourseForm Form { get; set; } = new();

    /// <summary>The order and its way.</summary>
    public CourseView Course { get; private set; } = null!;

    /// <summary>Names of persons, by what stands in the history.</summary>
    public IReadOnlyDictionary<string, string> People { get; private set; } = new Dictionary<string, string>();

    /// <summary>What the customer of a class's market says at the stall; <c>null</c> for people.</summary>
    public string? Spoken { get; private set; }

    /// <summary>The handler whose form must be put right; <c>null</c> when none.</summary>
    public string? Open { get; private set; }

    /// <summary>What is wrong with it, by field; empty names the form as a whole.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Shows the way. A code that is spelled in another way leads to the order's own address.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken) =>
        User.HouseholdId() is not { } householdId ? Forbid()
        : !await ReadAsync(householdId, code, cancellationToken) ? NotFound()
        : code == Course.Order.Code.ToString() ? Page()
        : LocalRedirect(Address(Course.Order));

    /// <summary>The buyer said the code.</summary>
    public Task<IActionResult> OnPostGiaoAsync(string code, CancellationToken cancellationToken) =>
        HandOverAsync("Giao", code, new HandoverWord.WithCode(Form.Code ?? ""), cancellationToken);

    /// <summary>There is no code, a person vouches.</summary>
    public Task<IActionResult> OnPostGiaoKhongMaAsync(string code, CancellationToken cancellationToken) =>
        HandOverAsync("GiaoKhongMa", code, new HandoverWord.WithoutCode(Form.Reason ?? ""), cancellationToken);

    /// <summary>A carrier took it.</summary>
    public Task<IActionResult> OnPostGuiAsync(string code, CancellationToken cancellationToken) =>
        HandOverAsync("Gui", code, new HandoverWord.ToCarrier(Form.Carrier ?? "", Form.Number ?? ""), cancellationToken);

    /// <summary>The keeper of its run took it.</summary>
    public Task<IActionResult> OnPostLenChuyenAsync(string code, CancellationToken cancellationToken) =>
        HandOverAsync("LenChuyen", code, new HandoverWord.ToRun(), cancellationToken);

    /// <summary>The buyer has it.</summary>
    public Task<IActionResult> OnPostDaNhanAsync(string code, CancellationToken cancellationToken) =>
        AnswerAsync("DaNhan", code, householdId => course.ConfirmDeliveryAsync(householdId, code ?? "", Household, cancellationToken), cancellationToken);

    /// <summary>It came back.</summary>
    public Task<IActionResult> OnPostTraVeAsync(string code, CancellationToken cancellationToken)
    {
        GoodsFate? fate = Enum.GetNames<GoodsFate>().Contains(Form.Fate) ? Enum.Parse<GoodsFate>(Form.Fate!) : null;
        return AnswerAsync("TraVe", code, householdId => course.TakeBackAsync(householdId, code ?? "", fate, Form.Reason ?? "", Household, cancellationToken), cancellationToken);
    }

    /// <summary>It will not happen.</summary>
    public Task<IActionResult> OnPostHuyAsync(string code, CancellationToken cancellationToken) =>
        AnswerAsync("Huy", code, householdId => course.CancelAsync(householdId, code ?? "", Form.Reason ?? "", Household, cancellationToken), cancellationToken);

    /// <summary>A note for the household.</summary>
    public Task<IActionResult> OnPostGhiChuAsync(string code, CancellationToken cancellationToken) =>
        AnswerAsync("GhiChu", code, householdId => course.NoteAsync(householdId, code ?? "", Form.Note ?? "", Household, cancellationToken), cancellationToken);

    /// <summary>A field of a form: as it was typed when it must be put right, otherwise empty.</summary>
    public FieldShown Field(string form, string name, string label, string? typed, string hint = "", int most = 300) =>
        new($"{form}-{name}", $"Form.{name}", label, Open == form ? typed : "", most, hint, Problem(form, name));

    /// <summary>What is wrong with a field of a form, or with all of it when no field is named; <c>null</c> when nothing is.</summary>
    public string? Problem(string form, string name = "") => Open == form ? Problems.GetValueOrDefault(name) : null;

    /// <summary>A note of ours in words, one of a person as it is.</summary>
    public string NoteOf(CourseMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var words = ways["Note." + moment.Note];
        return moment.Step is null || words.ResourceNotFound ? moment.Note : words.Value;
    }

    /// <summary>Who did it: the person's name in one's own household, otherwise the side.</summary>
    public string WhoOf(CourseMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        return moment.Actor == Actor.Household ? People[moment.By] : ways[$"Actor.{moment.Actor}"];
    }

    private Task<IActionResult> HandOverAsync(string form, string code, HandoverWord word, CancellationToken cancellationToken) =>
        AnswerAsync(form, code, householdId => course.HandOverAsync(householdId, code ?? "", word, Household, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(string form, string code, Func<Guid, Task<CourseOutcome>> act, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        switch (await act(householdId))
        {
            case CourseOutcome.Done done:
                Told = ways["Course.Said"];
                return LocalRedirect(Address(done.Order));
            case CourseOutcome.NotFound:
                return NotFound();
            case CourseOutcome.Invalid invalid:
                return await AgainAsync(householdId, form, code, StatusCodes.Status422UnprocessableEntity, [.. invalid.Problems.Select(problem => (FieldOf(problem.Field), problem.Message))], cancellationToken);
            case CourseOutcome.WrongPickupCode wrong:
                var sentence = wrong.TriesLeft > 0 ? ways["Course.CodeWrong", wrong.TriesLeft] : ways["Course.CodeClosed"];
                return await AgainAsync(householdId, form, code, StatusCodes.Status422UnprocessableEntity, [(wrong.TriesLeft > 0 ? "Code" : "", sentence)], cancellationToken);
            case CourseOutcome.NotPossible refused:
                var why = OrderSteps.Allows(refused.Order.Step, refused.Wanted) ? ways["Course.NoMoney"] : ways["Course.NotPossible", texts[$"Step.{refused.Order.Step}"]];
                return await AgainAsync(householdId, form, code, StatusCodes.Status409Conflict, [("", why)], cancellationToken);
            case var unknown:
                throw new CommerceException($"An order's way came to {unknown.GetType().Name}, which the page does not show.");
        }
    }

    private async Task<IActionResult> AgainAsync(
        Guid householdId, string form, string code, int status, IReadOnlyList<(string Field, string Sentence)> problems, CancellationToken cancellationToken)
    {
        (Open, Problems) = (form, problems.GroupBy(problem => problem.Field).ToDictionary(field => field.Key, field => field.First().Sentence));
        Response.StatusCode = status;
        return await ReadAsync(householdId, code, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(Guid householdId, string code, CancellationToken cancellationToken)
    {
        if (await course.ReadAsync(householdId, code ?? "", cancellationToken) is not { } read)
        {
            return false;
        }

        Course = read;
        Spoken = market is not null && User.ClassId() is not null && read.Order.Step == OrderStep.Packed
            ? await market.SpokenCodeAsync(householdId, read.Order.Code, cancellationToken)
            : null;
        People = await writers.NamesAsync(householdId, read.Moments.Select(moment => moment.By), cancellationToken);
        return true;
    }

    private static string Address(OrderView order) => $"/nha-ban/duong-di/{order.Code}";

    private static string FieldOf(string field) => field switch
    {
        "code" => nameof(CourseForm.Code),
        "carrier" => nameof(CourseForm.Carrier),
        "number" => nameof(CourseForm.Number),
        "fate" => nameof(CourseForm.Fate),
        "note" => nameof(CourseForm.Note),
        "reason" or "told" => nameof(CourseForm.Reason),
        _ => "",
    };
}
