using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Classes.Report;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>
/// <c>/thuc-hanh/lop/phieu</c>: three questions before the class and the same three after it. Everything may be left out. The first time is before,
/// each later time is after.
/// </summary>
[Authorize]
public sealed class PhieuHoiModel(Learners learners, IStringLocalizer<ClassTexts> texts) : PageModel
{
    /// <summary>The learner.</summary>
    public LearnerView Learner { get; private set; } = null!;

    /// <summary>Whether this is asked after the class.</summary>
    public bool IsAfter => Learner.Before.Length > 0;

    /// <summary>What was done a moment ago, told once at the learner's own page.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await learners.FindAsync(User.UserId(), cancellationToken) is not { } learner)
        {
            return NotFound();
        }

        Learner = learner;
        return Page();
    }

    /// <summary>Notes the answers.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "gioi")] string? sex, CancellationToken cancellationToken)
    {
        if (await learners.FindAsync(User.UserId(), cancellationToken) is not { } learner)
        {
            return NotFound();
        }

        Learner = learner;
        var answers = string.Concat(Enumerable.Range(1, ReportTable.Questions).Select(number => Request.Form[$"cau-{number}"].ToString() switch { ReportTable.Yes => 'c', ReportTable.No => 'k', _ => '-' }));
        await learners.SayAsync(User.UserId(), sex is "nu" or "nam" ? sex : "", answers, IsAfter, cancellationToken);
        Said = texts["Ask.Thanks"];
        return Redirect("/thuc-hanh/lop");
    }
}
