using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/nguoi-phu</c>: who helps, with what, until when.</summary>
[Authorize(Policy = ShopRoles.Settings)]
public sealed class NguoiPhuModel(
    Helpers helpers, Cards cards, TimeProvider time, IOptions<AccountSettings> settings, IOptions<PracticeSettings> practice,
    IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>Vietnam has one time zone and no summer time.</summary>
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>The rights, and how each is called.</summary>
    public static IReadOnlyList<(HelperRights Right, string Words)> Kinds { get; } =
        [(HelperRights.Sell, "Helpers.Sell"), (HelperRights.Pack, "Helpers.Pack"), (HelperRights.List, "Helpers.List")];

    /// <summary>The household's helpers.</summary>
    public IReadOnlyList<HelperView> Helpers { get; private set; } = [];

    /// <summary>A code for a helper's device, shown once.</summary>
    public CardShown? Card { get; private set; }

    /// <summary>The typed name.</summary>
    public string? Name { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public string? NameProblem { get; private set; }

    /// <summary>What is asked for a new helper; a month at first, since most help for a harvest.</summary>
    public HelperForm NewForm { get; private set; } = new("moi", HelperRights.Sell | HelperRights.Pack, null);

    /// <summary>The helper whose change could not be kept.</summary>
    public string? ChangedId => changed?.Id;

    /// <summary>What is wrong with the whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    private HelperForm? changed;

    /// <summary>A helper's form: as it stands, or as it was typed.</summary>
    public HelperForm FormOf(HelperView helper)
    {
        ArgumentNullException.ThrowIfNull(helper);
        return changed?.Id == helper.UserId ? changed : new HelperForm(helper.UserId, helper.Rights, Written(helper.IsOver ? InAMonth() : LastDay(helper.Until)));
    }

    /// <summary>The last day of a helper's time, as people read it.</summary>
    public static string DayOf(DateTimeOffset until) => LastDay(until).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        NewForm = NewForm with { Until = NewForm.Until ?? Written(InAMonth()) };
        Helpers = User.HouseholdId() is { } householdId ? await helpers.ListAsync(householdId, cancellationToken) : [];
        return Page();
    }

    /// <summary>Lets somebody in, and shows the code for its device.</summary>
    public async Task<IActionResult> OnPostMoiAsync(
        [FromForm(Name = "ten")] string? name, [FromForm(Name = "viec")] List<string>? rights, [FromForm(Name = "den")] string? until, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        (NewForm, var end) = Judge("moi", rights, until);
        Name = name?.Trim();
        NameProblem = Name is null or { Length: 0 or > 80 } ? texts["Helpers.NameMissing"].Value : null;
        if (NameProblem is not null || end is null)
        {
            return await RefuseAsync(cancellationToken);
        }

        if (await helpers.InviteAsync(householdId, Name!, NewForm.Rights, end.Value, cancellationToken) is not { } userId)
        {
            Problem = texts["Helpers.Full", Accounts.Helpers.Most];
            return await RefuseAsync(cancellationToken);
        }

        (Name, NewForm) = (null, new HelperForm("moi", HelperRights.Sell | HelperRights.Pack, null));
        return await ShowCodeAsync(userId, cancellationToken);
    }

    /// <summary>Another code, for another device or a forgotten PIN.</summary>
    public async Task<IActionResult> OnPostMaAsync([FromForm(Name = "ai")] string? userId, CancellationToken cancellationToken)
        => User.HouseholdId() is { } householdId && await helpers.IsActiveAsync(householdId, userId ?? "", cancellationToken)
            ? await ShowCodeAsync(userId!, cancellationToken)
            : NotFound();

    /// <summary>Other rights, another day.</summary>
    public async Task<IActionResult> OnPostSuaAsync(
        [FromForm(Name = "ai")] string? userId, [FromForm(Name = "viec")] List<string>? rights, [FromForm(Name = "den")] string? until, CancellationToken cancellationToken)
    {
        var (form, end) = Judge(userId ?? "", rights, until);
        if (end is null)
        {
            changed = form;
            return await RefuseAsync(cancellationToken);
        }

        return User.HouseholdId() is { } householdId && await helpers.ChangeAsync(householdId, userId ?? "", form.Rights, end.Value, cancellationToken)
            ? await DoneAsync(householdId, userId!, "Helpers.Changed", cancellationToken)
            : NotFound();
    }

    /// <summary>Ends a helper's time.</summary>
    public async Task<IActionResult> OnPostNghiAsync([FromForm(Name = "ai")] string? userId, CancellationToken cancellationToken)
        => User.HouseholdId() is { } householdId && await helpers.EndAsync(householdId, userId ?? "", cancellationToken)
            ? await DoneAsync(householdId, userId!, "Helpers.Ended", cancellationToken)
            : NotFound();

    private (HelperForm Form, DateTimeOffset? Until) Judge(string id, List<string>? ticked, string? typed)
    {
        var rights = Kinds.Where(kind => ticked?.Contains(kind.Right.ToString()) == true).Aggregate(HelperRights.None, (all, kind) => all | kind.Right);
        var today = DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Vietnam).Date);
        var isDay = DateOnly.TryParseExact(typed?.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= today && day <= today.AddDays(settings.Value.LongestHelperDays);
        var form = new HelperForm(id, rights, typed, rights == HelperRights.None ? texts["Helpers.RightsMissing"].Value : null, isDay ? null : texts["Helpers.UntilWrong", settings.Value.LongestHelperDays].Value);
        return (form, isDay && rights != HelperRights.None ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, Vietnam) : null);
    }

    private async Task<IActionResult> ShowCodeAsync(string userId, CancellationToken cancellationToken)
    {
        Card = await cards.ShowAsync(userId, User.UserId(), cancellationToken) is { } card ? CardShown.Of(card, Request, practice.Value.Enabled) : null;
        return await OnGetAsync(cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Guid householdId, string userId, string words, CancellationToken cancellationToken)
    {
        var name = (await helpers.ListAsync(householdId, cancellationToken)).FirstOrDefault(helper => helper.UserId == userId)?.Name ?? "";
        Said = texts[words, name];
        return Redirect("/nha-ban/nguoi-phu");
    }

    private async Task<IActionResult> RefuseAsync(CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await OnGetAsync(cancellationToken);
    }

    private DateOnly InAMonth() => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Vietnam).Date).AddDays(30);

    private static DateOnly LastDay(DateTimeOffset until) => DateOnly.FromDateTime(until.ToOffset(Vietnam).AddTicks(-1).Date);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
