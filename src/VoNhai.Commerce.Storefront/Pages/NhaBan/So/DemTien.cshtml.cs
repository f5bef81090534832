using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary><c>/nha-ban/dem-tien</c>: cash counted at the end of the day, beside what should be there.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class DemTienModel(IBookDesk desk, TimeProvider time, IStringLocalizer<BookTexts> texts) : PageModel
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>What was typed, by field; empty for a fresh form.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>What names this form.</summary>
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");

    /// <summary>The day's cash.</summary>
    public CashDay Cash { get; private set; } = null!;

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());

    /// <summary>Shows the day: <c>?ngay=2026-11-30</c>, today otherwise.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ngay")] string? day, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Cash = await desk.ReadCashAsync(householdId, Read(day), cancellationToken);
        return Page();
    }

    /// <summary>Writes a count down.</summary>
    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "ngay")] string? day, [FromForm(Name = "Form.Key")] string? key, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        foreach (var field in CashCounted.Denominations.Select(NameOf).Concat(["opening", "sum", "reason"]))
        {
            Typed[field] = Request.Form[field].ToString();
        }

        var counted = new CashCounted
        {
            FormKey = key ?? "",
            Day = Read(day),
            Opening = Amount("opening"),
            Sum = Amount("sum"),
            Notes = CashCounted.Denominations.ToDictionary(note => note, Notes),
            Reason = Typed["reason"],
        };
        var outcome = Problems.Count > 0 ? new BookOutcome.Invalid([]) : await desk.CountCashAsync(householdId, counted, User.UserId(), cancellationToken);
        switch (outcome)
        {
            case BookOutcome.Done:
                return Redirect($"/nha-ban/dem-tien?ngay={counted.Day.ToString("yyyy-MM-dd", Plain)}#lan-dem");
            case BookOutcome.Invalid { Problems: var problems }:
                foreach (var problem in problems)
                {
                    Problems.TryAdd(problem.Field, problem.Message);
                }

                Key = key ?? Key;
                break;
            default:
                Problems["formKey"] = texts["FormOld"];
                break;
        }

        Cash = await desk.ReadCashAsync(householdId, Read(day), cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The field of a note.</summary>
    public static string NameOf(int note) => string.Create(Plain, $"to-{note}");

    /// <summary>What a field says wrong; <c>null</c> when nothing.</summary>
    public string? ProblemOf(string field) => Problems.GetValueOrDefault(field);

    /// <summary>An amount as people write it, without a sign.</summary>
    public static string Show(Vnd amount) => amount.Dong.ToString("#,0", Plain).Replace(',', '.');

    private Vnd Amount(string field)
    {
        var typed = Typed[field].Trim();
        if (typed.Length == 0 || typed == "0")
        {
            return Vnd.Zero;
        }

        if (VndReader.TryRead(typed, out var amount))
        {
            return amount;
        }

        Problems[field] = texts["AmountWrong"];
        return Vnd.Zero;
    }

    private int Notes(int note)
    {
        var typed = Typed[NameOf(note)].Trim();
        if (typed.Length == 0)
        {
            return 0;
        }

        if (int.TryParse(typed, NumberStyles.None, Plain, out var count) && count <= CashCounted.MostNotes)
        {
            return count;
        }

        Problems["notes"] = texts["Cash.NotesWrong"];
        return 0;
    }

    private DateOnly Read(string? day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var read) && read <= Today && read.Year >= 2000 ? read : Today;
}
