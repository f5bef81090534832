using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/ho</c>: households, their cards, and who is shut out.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed partial class HoModel(
    HouseholdAccounts accounts, Cards printer, IOptions<PracticeSettings> practice, IStringLocalizer<AccountTexts> texts, ILogger<HoModel> logger) : PageModel
{
    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyList<HouseholdAccount> Households { get; private set; } = [];

    /// <summary>Cards to be printed, instead of the list.</summary>
    public IReadOnlyList<CardShown> Cards { get; private set; } = [];

    /// <summary>The new household as typed.</summary>
    public HouseholdForm Form { get; private set; } = new();

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyDictionary<string, string> Problems => problems;

    /// <summary>Whether several households need what is not recorded yet; the page then leads there.</summary>
    public bool MarketIsClosed { get; private set; }

    /// <summary>Whether a new household could not be made.</summary>
    public bool HasFormProblem => problems.Count > 0;

    /// <summary>What is wrong with the whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Households = await accounts.ListAsync(cancellationToken: cancellationToken);

    /// <summary>Makes a household, and prints its owner's card.</summary>
    public async Task<IActionResult> OnPostMoiAsync([FromForm] HouseholdForm form, CancellationToken cancellationToken)
    {
        Form = form;
        var (name, owner, hamlet) = (Line("ten", form.Name), Line("chu", form.Owner), form.Hamlet?.Trim() ?? "");
        if (!PhoneNumber.TryRead(form.Phone, out var phone))
        {
            problems["dienThoai"] = texts["Start.PhoneWrong"];
        }

        if (!PlaceReading.TryResolve(PlaceReading.SuggestedProvince, form.Commune ?? "", out var commune, out var candidates))
        {
            problems["xa"] = candidates.Count > 1 ? texts["Houses.CommuneMany", string.Join("; ", candidates.Take(4).Select(one => one.FullName))] : texts["Houses.CommuneWrong"];
        }

        if (hamlet.Length > 80)
        {
            problems["xom"] = texts["Houses.Missing"];
        }

        if (problems.Count > 0)
        {
            return await RefuseAsync(null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        switch (await accounts.MakeAsync(name, owner, phone, commune!, hamlet, cancellationToken))
        {
            case HouseholdOutcome.Made made:
                var by = User.UserId();
                Made(logger, by, made.OwnerId);
                return await PrintAsync(made.OwnerId, CardPurpose.Enrol, cancellationToken);
            case HouseholdOutcome.PhoneTaken:
                problems["dienThoai"] = texts["Houses.PhoneTaken"];
                return await RefuseAsync(null, StatusCodes.Status409Conflict, cancellationToken);
            case HouseholdOutcome.MarketNotOpen closed:
                MarketIsClosed = true;
                return await RefuseAsync(texts["Houses.MarketClosed", closed.Missing.Count], StatusCodes.Status409Conflict, cancellationToken);
            case var unknown:
                throw new CommerceException($"Making a household was answered by {unknown.GetType().Name}, which the page does not show.");
        }
    }

    /// <summary>Prints a card for a device.</summary>
    public Task<IActionResult> OnPostTheAsync([FromForm(Name = "ai")] string? userId, CancellationToken cancellationToken) => PrintAsync(userId, CardPurpose.Enrol, cancellationToken);

    /// <summary>Prints a card for somebody who lost everything.</summary>
    public Task<IActionResult> OnPostLayLaiAsync([FromForm(Name = "ai")] string? userId, CancellationToken cancellationToken) => PrintAsync(userId, CardPurpose.Recover, cancellationToken);

    /// <summary>Shuts an account.</summary>
    public async Task<IActionResult> OnPostKhoaAsync([FromForm(Name = "ai")] string? userId, CancellationToken cancellationToken)
    {
        var by = User.UserId();
        Shut(logger, by, userId ?? "");
        return await DoneAsync(await accounts.DisableAsync(userId ?? "", cancellationToken), "Houses.DoneDisable", cancellationToken);
    }

    /// <summary>Opens it again.</summary>
    public async Task<IActionResult> OnPostMoLaiAsync([FromForm(Name = "ai")] string? userId, CancellationToken cancellationToken)
    {
        var by = User.UserId();
        Opened(logger, by, userId ?? "");
        return await DoneAsync(await accounts.EnableAsync(userId ?? "", cancellationToken), "Houses.DoneEnable", cancellationToken);
    }

    private async Task<IActionResult> PrintAsync(string? userId, CardPurpose purpose, CancellationToken cancellationToken)
    {
        var by = User.UserId();
        if (!await accounts.IsOwnerAsync(userId ?? "", cancellationToken: cancellationToken) || await printer.PrintAsync(userId!, purpose, by, cancellationToken) is not { } card)
        {
            return await RefuseAsync(texts["Houses.Gone"], StatusCodes.Status404NotFound, cancellationToken);
        }

        Printed(logger, by, userId!, purpose);
        Cards = [CardShown.Of(card, Request, practice.Value.Enabled)];
        return Page();
    }

    private string Line(string field, string? typed)
    {
        var line = typed?.Trim() ?? "";
        if (line.Length is 0 or > 80)
        {
            problems[field] = texts["Houses.Missing"];
        }

        return line;
    }

    private async Task<IActionResult> DoneAsync(string? name, string words, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return await RefuseAsync(texts["Houses.Gone"], StatusCodes.Status404NotFound, cancellationToken);
        }

        Said = texts[words, name];
        return Redirect("/quan-tri/ho");
    }

    private async Task<IActionResult> RefuseAsync(string? problem, int status, CancellationToken cancellationToken)
    {
        Problem = problem;
        Response.StatusCode = status;
        await OnGetAsync(cancellationToken);
        return Page();
    }

    [LoggerMessage(EventId = 2041, Level = LogLevel.Information, Message = "Operator {Operator} made a household with the owner {User}.")]
    private static partial void Made(ILogger logger, string @operator, string user);

    [LoggerMessage(EventId = 2042, Level = LogLevel.Information, Message = "Operator {Operator} printed a card for {User} ({Purpose}).")]
    private static partial void Printed(ILogger logger, string @operator, string user, CardPurpose purpose);

    [LoggerMessage(EventId = 2043, Level = LogLevel.Information, Message = "Operator {Operator} shuts the account {User}.")]
    private static partial void Shut(ILogger logger, string @operator, string user);

    [LoggerMessage(EventId = 2044, Level = LogLevel.Information, Message = "Operator {Operator} opens the account {User} again.")]
    private static partial void Opened(ILogger logger, string @operator, string user);
}
