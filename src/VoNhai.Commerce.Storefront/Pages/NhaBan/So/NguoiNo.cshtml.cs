using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary>
/// <c>/nha-ban/so-no/{key}</c>: what one person owes, and how to be paid: cash, all or a part, or the code of the oldest order. The words to send
/// are only shown: a person sends them.
/// </summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class NguoiNoModel(IDebtDesk debts, IOrderDesk orders, IStringLocalizer<BookTexts> texts) : PageModel
{
    /// <summary>The person.</summary>
    public Debtor Person { get; private set; } = null!;

    /// <summary>The order of the oldest debt.</summary>
    public OrderView Oldest { get; private set; } = null!;

    /// <summary>What was typed as the amount.</summary>
    public string Amount { get; private set; } = "";

    /// <summary>What names this form.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>What became of the form before, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>The words to send, for the debtor: who, since when, how much, and how to pay.</summary>
    public string Words => texts.ForOthers()["Debt.Text", Person.Buyer.Name, Oldest.Household.Name, Clock.Show(VietnamTime.DayOf(Person.Since)), Person.Owed].Value
        + (Oldest.Payment.Transfer is null ? "" : texts.ForOthers()["Debt.TextTransfer", PaymentWords.BankName(Oldest.Payment.Bin), Oldest.Payment.Account, Oldest.Payment.Memo].Value);

    /// <summary>Shows the person.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken) =>
        await LoadAsync(key, cancellationToken) ?? Page();

    /// <summary>Cash was taken.</summary>
    public async Task<IActionResult> OnPostThuAsync(string key, [FromForm(Name = "Form.Key")] string? formKey, [FromForm(Name = "Form.Amount")] string? amount, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var isRead = VndReader.TryRead(amount, out var read) && read.IsPositive;
        var outcome = isRead
            ? await debts.PayCashAsync(householdId, key, new DebtPaid { FormKey = formKey ?? "", Amount = read }, User.UserId(), cancellationToken)
            : new DebtOutcome.Invalid([new FieldProblem("amount", "unreadable", texts["AmountWrong"])]);
        switch (outcome)
        {
            case DebtOutcome.Done { Left.IsPositive: true } done:
                Said = texts["Debt.Done", read, done.Left];
                return Redirect($"/nha-ban/so-no/{key}");
            case DebtOutcome.Done:
                Said = texts["Debt.Paid", read];
                return Redirect("/nha-ban/so-no");
            case DebtOutcome.NotFound:
                return NotFound();
            case DebtOutcome.Invalid { Problems: var problems }:
                foreach (var problem in problems)
                {
                    Problems.TryAdd(problem.Field, problem.Message);
                }

                break;
            case DebtOutcome.MoreThanOwed more:
                Problems["amount"] = texts["Debt.TooMuch", more.Most];
                break;
            default:
                Problems["formKey"] = texts["FormOld"];
                break;
        }

        return await AgainAsync(key, formKey, amount, cancellationToken);
    }

    /// <summary>Notes nickname and hamlet.</summary>
    public async Task<IActionResult> OnPostTenAsync(string key, [FromForm(Name = "Form.Nickname")] string? nickname, [FromForm(Name = "Form.Hamlet")] string? hamlet, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        switch (await debts.DescribeAsync(householdId, key, new DebtorNoted(nickname, hamlet), cancellationToken))
        {
            case DebtOutcome.Done:
                Said = texts["Debt.Saved"];
                return Redirect($"/nha-ban/so-no/{key}");
            case DebtOutcome.Invalid { Problems: var problems }:
                foreach (var problem in problems)
                {
                    Problems.TryAdd(problem.Field, problem.Message);
                }

                return await AgainAsync(key, formKey: null, amount: null, cancellationToken);
            default:
                return NotFound();
        }
    }

    /// <summary>What a field says wrong; <c>null</c> when nothing.</summary>
    public string? ProblemOf(string field) => Problems.GetValueOrDefault(field);

    private async Task<IActionResult> AgainAsync(string key, string? formKey, string? amount, CancellationToken cancellationToken)
    {
        if (await LoadAsync(key, cancellationToken) is { } refused)
        {
            return refused;
        }

        (Amount, Key) = (amount ?? Amount, Problems.ContainsKey("formKey") || formKey is null ? Key : formKey);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(string key, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (await debts.FindAsync(householdId, key, cancellationToken) is not { } person || await orders.FindAsync(householdId, person.Debts[0].Code.ToString(), cancellationToken) is not { } oldest)
        {
            return NotFound();
        }

        (Person, Oldest, Amount, Key) = (person, oldest, person.Owed.Dong.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.'), Guid.NewGuid().ToString("N"));
        return null;
    }
}
