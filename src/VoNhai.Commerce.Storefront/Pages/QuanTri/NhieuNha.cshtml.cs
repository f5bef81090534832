using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Market;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/nhieu-nha</c>: what is recorded before a second real household sells here, and the operator's own answer on withholding.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class NhieuNhaModel(MarketMode market, DeclarationBook book, TimeProvider time, IStringLocalizer<PolicyTexts> texts) : PageModel
{
    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>How it stands.</summary>
    public MarketState State { get; private set; } = null!;

    /// <summary>The answer that stands; <c>null</c> for none.</summary>
    public Declared<WithholdingAnswer>? Now { get; private set; }

    /// <summary>The version that the form was filled in after.</summary>
    public int Version { get; private set; }

    /// <summary>What was typed.</summary>
    public WithholdingForm Form { get; private set; } = new();

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyDictionary<string, string> Problems => problems;

    /// <summary>What is wrong with the whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        State = await market.ReadAsync(cancellationToken);
        Now = await book.LatestAsync<WithholdingAnswer>(DeclarationKind.Withholding, cancellationToken);
        Version = Now?.Version ?? 0;
    }

    /// <summary>Writes the answer down.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ban")] int version, WithholdingForm form, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        (Form, Version) = (form, version);
        var (answer, asked) = (Line("traLoi", form.Answer, WithholdingAnswer.MostAnswer, "Market.AnswerWrong"), Line("hoiAi", form.Asked, WithholdingAnswer.MostAsked, "Market.AskedWrong"));
        if (!DateOnly.TryParseExact(form.On?.Trim(), ["d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on > VietnamTime.DayOf(time.GetUtcNow()))
        {
            problems["ngay"] = texts["Market.OnWrong"];
        }

        if (problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (ModelState.GetFieldValidationState("ban") == ModelValidationState.Invalid || await book.AddAsync(DeclarationKind.Withholding, version, new WithholdingAnswer(answer, asked, on), AuditVerb.WithholdingAnswered, cancellationToken) is null)
        {
            Problem = texts["Edit.Behind"];
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        Said = texts["Market.Saved"];
        return Redirect("/quan-tri/nhieu-nha");
    }

    private string Line(string field, string? typed, int most, string wrong)
    {
        if (PlainText.TryRead(typed, most, out var clean) && clean.Length > 0)
        {
            return clean;
        }

        problems[field] = texts[wrong];
        return "";
    }
}
