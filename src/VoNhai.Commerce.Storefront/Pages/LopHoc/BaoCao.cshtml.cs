using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes.Report;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary><c>/lop-hoc/bao-cao</c>: how many people learnt what, a quarter at a time, on one page and as CSV. No names, and no fewer than five people anywhere.</summary>
[Authorize(Policy = ShopRoles.Trainer)]
public sealed class BaoCaoModel(ReportReader reports, IStringLocalizer<ClassTexts> texts, TimeProvider time) : PageModel
{
    /// <summary>The quarter that is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Period { get; set; }

    /// <summary>The quarters that can be read.</summary>
    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];

    /// <summary>The report; <c>null</c> when there is none yet.</summary>
    public ClassReport? Report { get; private set; }

    /// <summary>The quarter that is going on.</summary>
    public Quarter Now => Quarter.Of(time.GetUtcNow());

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Quarters = await reports.ListAsync(cancellationToken);
        var wanted = string.IsNullOrEmpty(Period) ? (Quarters is [var newest, ..] ? newest : default) : Quarter.TryRead(Period, out var asked) ? asked : default;
        if (!string.IsNullOrEmpty(Period) && !Quarters.Contains(wanted))
        {
            return NotFound();
        }

        Report = wanted == default ? null : await reports.ReadAsync(wanted, cancellationToken);
        return Page();
    }

    /// <summary>The same numbers as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        if (!Quarter.TryRead(Period, out var quarter) || await reports.ReadAsync(quarter, cancellationToken) is not { } report)
        {
            return NotFound();
        }

        return File(ReportCsv.Write(report, texts, AnswersOf), "text/csv; charset=utf-8", $"lop-hoc-{quarter}.csv");
    }

    /// <summary>A row's answers in words.</summary>
    public string AnswersOf(string question, ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Answers.Count == 0 ? texts["Report.Rest"]
            : string.Join(" / ", row.Answers.Select(answer => question switch
            {
                ReportTable.Module => texts[$"Module.{answer}"].Value,
                ReportTable.Commune => Communes.TryFind(answer, out var commune) ? $"{commune.Kind} {commune.Name}" : answer,
                _ => texts[$"Answer.{answer}"].Value,
            }));
    }

    /// <summary>A row's number in words.</summary>
    public string PeopleOf(ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsAtLeast ? texts["Report.AtLeast", row.People] : row.People.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
