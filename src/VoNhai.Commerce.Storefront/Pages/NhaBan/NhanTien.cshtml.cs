using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Pages.CongCu;
using VoNhai.Commerce.Storefront.Practice;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>
/// <c>/nha-ban/nhan-tien</c>: the account that the household is paid into, and how it is changed: read from the bank app's own code, proven
/// by a small transfer, and stopped by any owner who did not want it.
/// </summary>
[Authorize(Policy = ShopRoles.Settings)]
public sealed class NhanTienModel(
    IAccountDesk desk, AuditTrail trail, ChangeWait change, TimeProvider time, IStringLocalizer<ReceivingTexts> texts, PracticeBank? practiceBank = null) : PageModel
{
    private const string CardService = "QRIBFTTC";

    /// <summary>What is typed.</summary>
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    /// <summary>The text of a code, scanned or pasted.</summary>
    [BindProperty(Name = "ma")]
    public string? Scanned { get; set; }

    /// <summary>The amount that the household says it saw.</summary>
    [BindProperty(Name = "thay")]
    public string? Seen { get; set; }

    /// <summary>The account that orders name now; <c>null</c> when there is none.</summary>
    public ReceivingAccount? Live { get; private set; }

    /// <summary>The account that waits for its test or its time; <c>null</c> when none does.</summary>
    public ReceivingAccount? Waiting { get; private set; }

    /// <summary>How long a change that is asked for here and now waits.</summary>
    public TimeSpan Wait { get; private set; }

    /// <summary>Banks among which the typed name does not decide.</summary>
    public IReadOnlyList<Bank> Choices { get; private set; } = [];

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>The code that pays the test.</summary>
    public VietQrTransfer? Test => Waiting is { } account && Standing == AccountStanding.AwaitsTest
        ? VietQrTransfer.To(account.Bin, account.Number).WithAmount(account.TestAmount).WithMemo(account.TestMemo)
        : null;

    /// <summary>Where <see cref="Waiting"/> stands.</summary>
    public AccountStanding? Standing => Waiting?.StandingAt(time.GetUtcNow());

    /// <summary>The bank's name as people say it.</summary>
    public static string BankOf(string bin) => Banks.TryFind(bin, out var bank) ? bank.ShortName : bin;

    /// <summary>Shows the account.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => User.HouseholdId() is { } id ? await ShowAsync(id, cancellationToken) : Forbid();

    /// <summary>Reads the bank app's code and shows what it says, to be confirmed.</summary>
    public async Task<IActionResult> OnPostDocAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (string.IsNullOrWhiteSpace(Scanned))
        {
            Problems["ma"] = texts["Code.Empty"];
        }
        else if (Read(Scanned) is { } read)
        {
            ModelState.Clear();
            Form = new AccountForm { Code = CodeTelling.Bare(Scanned), Holder = read.MerchantName };
        }
        else
        {
            Problems["ma"] = texts["Code.NotAccount"];
        }

        return await ShowAsync(householdId, cancellationToken);
    }

    /// <summary>Asks for the account.</summary>
    public async Task<IActionResult> OnPostXinAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (WishOf() is not { } wish)
        {
            return await ShowAsync(householdId, cancellationToken);
        }

        if (wish.Bin == Banks.Practice.Bin && practiceBank is not null && await practiceBank.IsOfAnotherAsync(householdId, Compact(wish.Number), cancellationToken))
        {
            Problems["number"] = texts["Number.OfAnother"];
            return await ShowAsync(householdId, cancellationToken);
        }

        using var noted = trail.With(AuditVerb.ReceivingAsked, householdId, BankOf(wish.Bin ?? ""));
        switch (await desk.AskAsync(householdId, wish, await change.OfAsync(HttpContext, cancellationToken), User.UserId(), cancellationToken))
        {
            case AccountOutcome.Done(var account):
                Told = texts[account.StandingAt(time.GetUtcNow()) == AccountStanding.Usable ? "Told.Already" : "Told.Asked"];
                return RedirectToPage();
            case AccountOutcome.Refused(var problems):
                foreach (var problem in problems)
                {
                    Problems.TryAdd(FieldOf(problem.Field), problem.Message);
                }

                return await ShowAsync(householdId, cancellationToken);
            default:
                return NotFound();
        }
    }

    /// <summary>The household saw the test transfer.</summary>
    public async Task<IActionResult> OnPostThayAsync(Guid id, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!VndReader.TryRead(Seen, out var seen))
        {
            Problems["thay"] = texts["Seen.NotAnAmount"];
            return await ShowAsync(householdId, cancellationToken);
        }

        using var noted = trail.With(AuditVerb.ReceivingProven, householdId);
        return await AnswerAsync(householdId, await desk.SawTestAsync(householdId, id, seen, User.UserId(), cancellationToken), "Told.Proven", cancellationToken);
    }

    /// <summary>Stops the account that waits.</summary>
    public async Task<IActionResult> OnPostChanAsync(Guid id, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        using var noted = trail.With(AuditVerb.ReceivingStopped, householdId);
        return await AnswerAsync(householdId, await desk.StopAsync(householdId, id, User.UserId(), cancellationToken), "Told.Stopped", cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid householdId, AccountOutcome outcome, string told, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case AccountOutcome.Done:
                Told = texts[told];
                return RedirectToPage();
            case AccountOutcome.Refused(var problems):
                Problems["thay"] = problems[0].Message;
                return await ShowAsync(householdId, cancellationToken);
            case AccountOutcome.Changed:
                Problems[""] = texts["Changed"];
                await ShowAsync(householdId, cancellationToken);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>From the code alone when one was read; otherwise from the fields, the number typed twice.</summary>
    private AccountWish? WishOf()
    {
        if (!string.IsNullOrEmpty(Form.Code))
        {
            if (Read(Form.Code) is { } read)
            {
                return new AccountWish(read.Bin, read.Account, Form.Holder, Form.Prefix);
            }

            Problems["ma"] = texts["Code.NotAccount"];
            Form.Code = null;
            return null;
        }

        var bank = BankChoice.Of(Form.Bank, Form.Bin);
        if (bank.Bin is null)
        {
            Choices = [.. bank.Found.Take(BankChoice.MostShown)];
            Problems["bank"] = texts[string.IsNullOrWhiteSpace(Form.Bank) ? "Bank.Empty" : Choices.Count == 0 ? "Bank.Unknown" : "Bank.Several"];
        }

        if (Compact(Form.Number) != Compact(Form.Again))
        {
            Problems["again"] = texts["Again.Differs"];
        }

        return Problems.Count == 0 ? new AccountWish(bank.Bin, Form.Number, Form.Holder, Form.Prefix) : null;
    }

    /// <summary>A code that pays an account, whatever amount and memo it names; a card has no book that a feed could read.</summary>
    private static VietQrReading? Read(string scanned) =>
        scanned.Length <= MaQrModel.MostScanned && VietQrReader.Read(CodeTelling.Bare(scanned)) is { Valid: true, Bin: not null, Account: not null } reading && reading.Service != CardService ? reading : null;

    private async Task<IActionResult> ShowAsync(Guid householdId, CancellationToken cancellationToken)
    {
        var accounts = await desk.ListAsync(householdId, cancellationToken);
        var now = time.GetUtcNow();
        Live = ReceivingAccounts.LiveAt(accounts, now);
        Waiting = accounts.FirstOrDefault(account => account.StandingAt(now) is AccountStanding.AwaitsTest or AccountStanding.AwaitsTime);
        Wait = Live is null ? TimeSpan.Zero : await change.OfAsync(HttpContext, cancellationToken);
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private static string Compact(string? typed) => new([.. (typed ?? "").Where(c => !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant)]);

    private static string FieldOf(string field) => field switch
    {
        "bin" => "bank",
        "number" => "number",
        "holderName" => "holder",
        _ => "prefix",
    };
}
