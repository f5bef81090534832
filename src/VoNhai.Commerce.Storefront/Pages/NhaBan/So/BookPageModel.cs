using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary>A month of one of the two books, or a day of it: its sums, its lines, and what a person writes into it by hand.</summary>
public abstract class BookPageModel(ISalesBook books, IBookDesk desk, TimeProvider time, IStringLocalizer<BookTexts> texts) : PageModel
{
    /// <summary>How many lines are shown at once.</summary>
    public const int MostShown = 50;

    /// <summary>What a person writes by hand.</summary>
    [BindProperty]
    public HandInput Form { get; set; } = new();

    /// <summary>Which columns the lines are of.</summary>
    public abstract IReadOnlyCollection<BookColumn> Columns { get; }

    /// <summary>Where the page is.</summary>
    public abstract string Path { get; }

    /// <summary>The month that is shown.</summary>
    public BookMonthView Month { get; private set; } = null!;

    /// <summary>Its year.</summary>
    public BookYear Year { get; private set; } = null!;

    /// <summary>The one day that is shown; <c>null</c> for the whole month.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The sums of what is shown.</summary>
    public BookDay Total => Day is { } day ? Month.Days.FirstOrDefault(one => one.Day == day) ?? new BookDay(day) : Month.Total;

    /// <summary>Whether anything of the month was paid by card: most households know no cards, and need no column for them.</summary>
    public bool HasCards => Month.Days.Any(day => day.Gateway != Vnd.Zero);

    /// <summary>The lines of what is shown.</summary>
    public BookPage Lines { get; private set; } = new([], null);

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());

    /// <summary>What is wrong with the form, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>What became of the form before, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Why nothing became of it, told once.</summary>
    [TempData]
    public string? Refused { get; set; }

    /// <summary>Shows a month (<c>?thang=2026-11</c>) or a day (<c>?ngay=2026-11-30</c>); this month otherwise.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "thang")] string? month, [FromQuery(Name = "ngay")] string? day, [FromQuery(Name = "sau")] string? after, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        await LoadAsync(householdId, month, day, after, cancellationToken);
        return Page();
    }

    /// <summary>Writes a line by hand.</summary>
    public async Task<IActionResult> OnPostGhiAsync([FromQuery(Name = "thang")] string? month, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!VndReader.TryRead(Form.Amount, out var amount) || amount.Dong is <= 0 or > Order.GreatestTotal)
        {
            Problems["amount"] = texts["AmountWrong"];
            amount = Vnd.Of(1);
        }

        DateOnly? on = null;
        if (!string.IsNullOrWhiteSpace(Form.Day))
        {
            if (DateOnly.TryParseExact(Form.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                on = read;
            }
            else
            {
                Problems["day"] = texts["DayWrong"];
            }
        }

        var line = new HandWritten
        {
            FormKey = Form.Key ?? "",
            Kind = KindOf(Form.Kind),
            ByTransfer = Form.How == "chuyen-khoan",
            Amount = amount,
            Day = on,
            Reason = Form.Reason ?? "",
        };

        // Nothing is written before all of it can be.
        var outcome = Problems.Count > 0 ? new BookOutcome.Invalid([]) : await desk.WriteAsync(householdId, line, User.UserId(), cancellationToken);
        return await AnswerAsync(householdId, outcome, texts["Hand.Done"], month, cancellationToken);
    }

    /// <summary>Takes a line by hand back.</summary>
    public async Task<IActionResult> OnPostNguocAsync([FromQuery(Name = "thang")] string? month, [FromForm(Name = "dong")] long number, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var outcome = await desk.TakeBackAsync(householdId, number, new EntryReversed { FormKey = Form.Key ?? "", Reason = Form.Reason ?? "" }, User.UserId(), cancellationToken);
        if (outcome is BookOutcome.Invalid { Problems: var problems })
        {
            Refused = string.Join(' ', problems.Select(problem => problem.Message));
            return Redirect(AddressOf(month));
        }

        return await AnswerAsync(householdId, outcome, texts["Back.Done"], month, cancellationToken);
    }

    /// <summary>A key for a form that is shown now.</summary>
    public static string NewKey() => Guid.NewGuid().ToString("N");

    /// <summary>The same page for another month.</summary>
    public string AddressOf(string? month) => BookMonth.TryRead(month, out var read) ? $"{Path}?thang={read}" : Path;

    /// <summary>What a field of the form by hand says wrong; <c>null</c> when nothing.</summary>
    public string? ProblemOf(string field) => Problems.GetValueOrDefault(field);

    /// <summary>Loads the month.</summary>
    protected async Task LoadAsync(Guid householdId, string? month, string? day, string? after, CancellationToken cancellationToken)
    {
        var shown = BookMonth.TryRead(month, out var read) ? read : BookMonth.Of(Today);
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var one) && one.Year is >= 2000 and <= 2999)
        {
            (Day, shown) = (one, BookMonth.Of(one));
        }

        Month = await books.ReadMonthAsync(householdId, shown, cancellationToken);
        Year = await books.ReadYearAsync(householdId, shown.Year, cancellationToken);
        Lines = await books.ListAsync(householdId, Columns, Day ?? shown.First, Day ?? shown.Last, after, MostShown, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid householdId, BookOutcome outcome, string done, string? month, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case BookOutcome.Done:
                Said = done;
                return Redirect(AddressOf(month));
            case BookOutcome.NotFound:
                return NotFound();
            case BookOutcome.Invalid { Problems: var problems }:
                foreach (var problem in problems)
                {
                    Problems.TryAdd(problem.Field, problem.Message);
                }

                await LoadAsync(householdId, month, day: null, after: null, cancellationToken);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                Refused = texts[outcome switch { BookOutcome.WasTakenBack => "Back.Was", BookOutcome.IsAnOrders => "Back.Order", _ => "FormOld" }];
                return Redirect(AddressOf(month));
        }
    }

    private static HandKind KindOf(string? typed) => typed switch { "ban" => HandKind.Sale, "vao" => HandKind.In, "ra" => HandKind.Out, _ => (HandKind)(-1) };
}
