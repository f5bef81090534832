using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/luu-giu</c>: how long what tells of buyers is kept. Off until the operator switches it on.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class LuuGiuModel(DeclarationBook book, CommerceOptions commerce, IStringLocalizer<PrivacyTexts> texts) : PageModel
{
    /// <summary>The times: field, words, least, usual.</summary>
    public static readonly IReadOnlyList<(string Key, string Words, int Least, int Usual)> Times =
    [
        ("nguoiMua", "Buyer", RetentionChoice.LeastBuyerDays, RetentionChoice.UsualBuyerDays),
        ("thu", "Letter", RetentionChoice.LeastLetterDays, RetentionChoice.UsualLetterDays),
        ("tinNganHang", "Copy", RetentionChoice.LeastCopyDays, RetentionChoice.UsualCopyDays),
    ];

    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>What holds now; <c>null</c> before anybody chose.</summary>
    public Declared<RetentionChoice>? Now { get; private set; }

    /// <summary>The version that the form was filled in after.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the box is ticked.</summary>
    public bool IsOn { get; private set; }

    /// <summary>What stands in the fields.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>();

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyDictionary<string, string> Problems => problems;

    /// <summary>What is wrong with the whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>How long memos are kept that pay no order: a setting of the host.</summary>
    public int UnmatchedDays => commerce.Feeds.KeepUnmatchedDays;

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows what holds.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Now = await book.LatestAsync<RetentionChoice>(DeclarationKind.Retention, cancellationToken);
        var choice = Now?.Content ?? RetentionChoice.Unchosen;
        (Version, IsOn) = (Now?.Version ?? 0, choice.IsOn);
        Typed = Times.Zip(new[] { choice.BuyerDays, choice.LetterDays, choice.CopyDays })
            .ToDictionary(time => time.First.Key, time => time.Second.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>Declares other times.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ban")] int version, [FromForm(Name = "bat")] bool isOn, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        Typed = Times.ToDictionary(time => time.Key, time => Request.Form[time.Key].ToString() is { Length: <= 8 } typed ? typed.Trim() : "", StringComparer.Ordinal);
        (Version, IsOn) = (version, isOn);
        var days = Times.Select(time => DaysOf(time.Key, time.Least)).ToList();
        if (problems.Count > 0)
        {
            return Refuse(null, StatusCodes.Status422UnprocessableEntity);
        }

        var choice = new RetentionChoice(isOn, days[0], days[1], days[2]);
        if (Now is { } now && now.Version == version && now.Content == choice)
        {
            return Refuse(texts["Kept.Same"], StatusCodes.Status409Conflict);
        }

        if (ModelState.GetFieldValidationState("ban") == ModelValidationState.Invalid || await book.AddAsync(DeclarationKind.Retention, version, choice, AuditVerb.RetentionSet, cancellationToken) is not { } declared)
        {
            return Refuse(texts["Kept.Behind"], StatusCodes.Status409Conflict);
        }

        Said = texts["Kept.Saved", declared];
        return Redirect("/quan-tri/luu-giu");
    }

    private int DaysOf(string key, int least)
    {
        if (int.TryParse(Typed[key], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= least && days <= RetentionChoice.MostDays)
        {
            return days;
        }

        problems[key] = texts["Kept.Wrong", least, RetentionChoice.MostDays];
        return least;
    }

    private PageResult Refuse(string? problem, int status)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }
}
