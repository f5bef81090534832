using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Feeds;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>
/// <c>/nha-ban/kenh-bao-tien</c>: who tells the household of its money, and how each of them is doing. A secret that was made here is shown
/// once, on the page after the form; nothing ever shows one that was typed.
/// </summary>
[Authorize(Policy = ShopRoles.Settings)]
public sealed class KenhBaoTienModel(IFeedDesk desk, AuditTrail trail, IAccountDesk accounts, IStringLocalizer<FeedTexts> texts) : PageModel
{
    // 32 bytes in letters and digits: it fits every provider's field and holds 256 bits.
    private const int HexDigits = 64;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public FeedForm Form { get; set; } = new();

    /// <summary>The household's feeds.</summary>
    public IReadOnlyList<FeedView> Feeds { get; private set; } = [];

    /// <summary>The household's own accounts.</summary>
    public IReadOnlyList<ReceivingAccount> Accounts { get; private set; } = [];

    /// <summary>What is wrong with the form, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>A secret that was made a moment ago, shown once. On its way it stands encrypted in a cookie of this browser.</summary>
    [TempData]
    public string? Made { get; set; }

    /// <summary>The feed that <see cref="Told"/> and <see cref="Made"/> speak of, by its anchor: a bare id would come back as a Guid and fail.</summary>
    [TempData]
    public string? ToldOf { get; set; }

    /// <summary>Lists the feeds.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        User.HouseholdId() is { } householdId ? await ShowAsync(householdId, cancellationToken) : Forbid();

    /// <summary>Connects a feed.</summary>
    public async Task<IActionResult> OnPostNoiAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (FeedChoice.All.FirstOrDefault(choice => choice.Key == Form.Choice) is not { } chosen)
        {
            Problems["Choice"] = texts["Feed.NoChoice"];
            return await ShowAsync(householdId, cancellationToken);
        }

        var secret = SecretOf(Form);
        var wish = new FeedWish(Form.AccountId, chosen.Provider, chosen.Credentials(secret, Form.ListToken), Form.ListName);
        using var noted = trail.With(AuditVerb.FeedRegistered, householdId, chosen.Provider);
        return await AnswerAsync(householdId, await desk.RegisterAsync(householdId, wish, cancellationToken), "Feed.Connected", cancellationToken);
    }

    /// <summary>Replaces a secret; the one before stays good until <see cref="OnPostHetAsync"/>.</summary>
    public async Task<IActionResult> OnPostDoiAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var feed = (await desk.ListAsync(householdId, cancellationToken)).FirstOrDefault(feed => feed.Id == Form.FeedId);
        if (feed is null)
        {
            return NotFound();
        }

        if (FeedChoice.Of(feed.Provider).FirstOrDefault(choice => choice.Key == Form.Choice) is not { } chosen)
        {
            Problems["Choice"] = texts["Feed.NoChoice"];
            return await ShowAsync(householdId, cancellationToken);
        }

        using var noted = trail.With(AuditVerb.FeedRotated, householdId, feed.Provider);
        var outcome = await desk.RotateAsync(householdId, Form.FeedId, chosen.Credentials(SecretOf(Form), Form.ListToken), cancellationToken);
        return await AnswerAsync(householdId, outcome, "Feed.Rotated", cancellationToken);
    }

    /// <summary>The replaced secrets are good no longer.</summary>
    public Task<IActionResult> OnPostHetAsync(CancellationToken cancellationToken) =>
        ChangeAsync(AuditVerb.FeedRotationEnded, id => desk.EndRotationAsync(id, Form.FeedId, cancellationToken), "Feed.RotationEnded", cancellationToken);

    /// <summary>Gives a feed up.</summary>
    public Task<IActionResult> OnPostThoiAsync(CancellationToken cancellationToken) =>
        ChangeAsync(AuditVerb.FeedRetired, id => desk.RetireAsync(id, Form.FeedId, cancellationToken), "Feed.Retired", cancellationToken);

    /// <summary>The address to give to the provider.</summary>
    public string DoorOf(FeedView feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return $"{Request.Scheme}://{Request.Host}{Request.PathBase}/webhooks/{feed.Provider}/{feed.Id}";
    }

    /// <summary>Where on the page the feed stands.</summary>
    public static string AnchorOf(FeedView feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return $"kenh-{feed.Id}";
    }

    private async Task<IActionResult> ChangeAsync(AuditVerb verb, Func<Guid, Task<FeedOutcome>> change, string told, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        // The desk commits also when there was nothing to change: another's feed must leave no entry.
        if ((await desk.ListAsync(householdId, cancellationToken)).FirstOrDefault(feed => feed.Id == Form.FeedId) is not { } feed)
        {
            return NotFound();
        }

        using var noted = trail.With(verb, householdId, feed.Provider);
        return await AnswerAsync(householdId, await change(householdId), told, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid householdId, FeedOutcome outcome, string told, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case FeedOutcome.Done(var feed):
                Told = texts[told];
                ToldOf = AnchorOf(feed);
                Made = Form.MakesSecret && told is ("Feed.Connected" or "Feed.Rotated") ? Form.Secret : null;
                return RedirectToPage(pageName: null, pageHandler: null, routeValues: null, fragment: ToldOf);
            case FeedOutcome.Refused(var problems):
                foreach (var problem in problems)
                {
                    Problems.TryAdd(FieldOf(problem.Field), problem.Message);
                }

                return await ShowAsync(householdId, cancellationToken);
            case FeedOutcome.NotFound:
                return NotFound();
            default:
                throw new CommerceException($"A feed came to {outcome.GetType().Name}, which nobody shows.");
        }
    }

    private async Task<IActionResult> ShowAsync(Guid householdId, CancellationToken cancellationToken)
    {
        Accounts = [.. (await accounts.ListAsync(householdId, cancellationToken)).Where(account => account.StoppedAt is null).OrderBy(account => account.Id)];
        Feeds = await desk.ListAsync(householdId, cancellationToken);
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private static string? SecretOf(FeedForm form) => form.MakesSecret ? form.Secret = RandomNumberGenerator.GetHexString(HexDigits, lowercase: true) : form.Secret;

    private static string FieldOf(string field) => field switch
    {
        "provider" => "Choice",
        "accountId" => "AccountId",
        "listName" => "ListName",
        "listToken" => "ListToken",
        _ => "Secret",
    };
}
