using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>
/// <c>/nha-ban/don/{code}</c>: the money of one order, line by line, and everything that a person may write into its book. Each form says
/// by its handler what it wants; a form that must be put right comes back open, with what was typed.
/// </summary>
[Authorize(Policy = ShopRoles.Household)]
[TakesPhoto]
public sealed class DonModel(
    IMoneyDesk desk, IProofPhotos proofs, Darkroom darkroom, BookWriters writers, TimeProvider time, IStringLocalizer<MoneyTexts> texts, IStringLocalizer<PhotoTexts> photoTexts,
    IGatewayDesk cards) : PageModel
{
    private Dictionary<string, string> problems = [];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public MoneyInput Form { get; set; } = new();

    /// <summary>The order and every line of its money.</summary>
    public MoneyBook Book { get; private set; } = null!;

    /// <summary>Photos of spoiled goods, by the line that they belong to.</summary>
    public IReadOnlyDictionary<Guid, ProofPhoto> Proofs { get; private set; } = new Dictionary<Guid, ProofPhoto>();

    /// <summary>What may go back, and to whom.</summary>
    public RefundPlan Refund { get; private set; } = null!;

    /// <summary>Names of the persons who wrote lines, by what stands in the line.</summary>
    public IReadOnlyDictionary<string, string> People { get; private set; } = new Dictionary<string, string>();

    /// <summary>The id of the form that must be put right; <c>null</c> when none.</summary>
    public string? Open { get; private set; }

    /// <summary>The id of the form that a link asks to unfold (<c>?mo=</c>); one that the page does not hold unfolds nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "mo")]
    public string? Asked { get; set; }

    /// <summary>The code to send money back with; <c>null</c> unless it was asked for.</summary>
    public RefundShown? Shown { get; private set; }

    /// <summary>The account to compare before money goes there; <c>null</c> unless it was asked for.</summary>
    public SecondLook? Second { get; private set; }

    /// <summary>What became of the form before, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Now, for the words on the page.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Shows the book. A deposit's code, or one that is spelled in another way, leads to the order's own address.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!await ReadAsync(householdId, code, cancellationToken))
        {
            return NotFound();
        }

        return code == OrderCode ? Page() : LocalRedirect(Asked is null ? Address : $"{Address}?mo={Uri.EscapeDataString(Asked)}");
    }

    /// <summary>"Tôi đã thấy tiền".</summary>
    public Task<IActionResult> OnPostThayTienAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("ThayTien", code, (form, by) => desk.MarkSeenAsync(Household, OrderCode, form.Mark(), by, cancellationToken), cancellationToken);

    /// <summary>Cash was taken.</summary>
    public Task<IActionResult> OnPostNhanTienMatAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("NhanTienMat", code, (form, by) => desk.RecordCashAsync(Household, OrderCode, form.Cash(), by, cancellationToken), cancellationToken);

    /// <summary>Cash was given back.</summary>
    public Task<IActionResult> OnPostTraTienMatAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("TraTienMat", code, (form, by) => desk.ReturnCashAsync(Household, OrderCode, form.Cash(), by, cancellationToken), cancellationToken);

    /// <summary>Goods may go first.</summary>
    public Task<IActionResult> OnPostGhiNoAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("GhiNo", code, (form, by) => desk.GiveCreditAsync(Household, OrderCode, form.Credit(), by, cancellationToken), cancellationToken);

    /// <summary>The household asks less.</summary>
    public Task<IActionResult> OnPostBotTienAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("BotTien", code, async (form, by) =>
        {
            var developed = Form.Photo is null ? null : await darkroom.DevelopAsync(Form.Photo, cancellationToken);
            var refused = developed is Developed.Refused { Problem: var problem } ? PhotoWords.Of(problem, darkroom.Limits, photoTexts) : null;
            return await desk.GiveAllowanceAsync(Household, OrderCode, form.Allowance((developed as Developed.Ready)?.File, refused), by, cancellationToken);
        }, cancellationToken);

    /// <summary>Money went back by transfer.</summary>
    public Task<IActionResult> OnPostDaTraAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("DaTra", code, (form, by) => desk.RecordRefundMadeAsync(Household, OrderCode, form.Refund(), by, cancellationToken), cancellationToken);

    /// <summary>Money goes back through the card company that it came by.</summary>
    public Task<IActionResult> OnPostTraTheAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("TraThe", code, (form, by) => cards.RefundAsync(Household, OrderCode, form.CardBack(), by, cancellationToken), cancellationToken);

    /// <summary>How much may go back to one card; nothing where cards are not set up.</summary>
    public Vnd CardLeft => cards.Offered.Count > 0 ? Refund.CardLeft : Vnd.Zero;

    /// <summary>A deposit is asked for.</summary>
    public Task<IActionResult> OnPostXinCocAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("XinCoc", code, (form, by) => desk.AskDepositAsync(Household, OrderCode, form.Deposit(), by, cancellationToken), cancellationToken);

    /// <summary>A deposit is kept, returned or forfeited.</summary>
    public Task<IActionResult> OnPostXongCocAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync($"XongCoc-{Form.Deposit}", code, (form, by) => Book.Order.Payment.Deposits.Any(deposit => deposit.Code.ToString() == Form.Deposit)
            ? desk.EndDepositAsync(Household, Form.Deposit!, form.End(), by, cancellationToken)
            : Task.FromResult<MoneyOutcome>(new MoneyOutcome.NotFound()), cancellationToken);

    /// <summary>A line of this book is taken back.</summary>
    public Task<IActionResult> OnPostGhiLaiAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync($"GhiLai-{Form.Entry}", code, (form, by) => Guid.TryParse(Form.Entry, out var entry) && Book.Lines.Any(line => line.EntryId == entry)
            ? desk.ReverseAsync(Household, entry, form.TakingBack(), by, cancellationToken)
            : Task.FromResult<MoneyOutcome>(new MoneyOutcome.NotFound()), cancellationToken);

    /// <summary>The order is taken up again.</summary>
    public Task<IActionResult> OnPostNhanLaiDonAsync(string code, CancellationToken cancellationToken) =>
        EnterAsync("NhanLaiDon", code, (_, by) => desk.ReviveAsync(Household, OrderCode, by, cancellationToken), cancellationToken);

    /// <summary>Shows the code for sending money back to where it came from. Writes nothing.</summary>
    public Task<IActionResult> OnPostTraVeNguonAsync(string code, CancellationToken cancellationToken) =>
        ShowRefundAsync("TraVeNguon", code, form => form.BackToPayer(), cancellationToken);

    /// <summary>Shows the code for sending money back to the buyer's own code, after a second look. Writes nothing.</summary>
    public Task<IActionResult> OnPostTraNoiKhacAsync(string code, CancellationToken cancellationToken) =>
        ShowRefundAsync("TraNoiKhac", code, form => form.ToOwnCode(), cancellationToken);

    /// <summary>A key for a form; the one that was sent stays with its form until it is written.</summary>
    public string KeyFor(string form) => Open == form && Form.Key is { Length: > 0 } key ? key : $"web-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    /// <summary>Whether a form stands open: the one that must be put right, or else the one that a link asks for.</summary>
    public bool Unfolds(string form) => (Open ?? Asked) == form;

    /// <summary>A field of a form: as it was typed when it must be put right, otherwise as given.</summary>
    public MoneyField Field(string form, string name, string label, string? typed, string? value = null, string hint = "") =>
        new(form, name, label, Open == form ? typed : value, hint, Problem(form, name));

    /// <summary>A choice of a form.</summary>
    public MoneyChoice Choice(string form, string name, string label, string? typed, string? chosen, params (string Value, string Words)[] answers) =>
        new(form, name, label, answers, Open == form ? typed : chosen, Problem(form, name));

    /// <summary>What is wrong with a field of a form; <c>null</c> when nothing is.</summary>
    public string? Problem(string form, string name) =>
        Open == form && problems.GetValueOrDefault(char.ToLowerInvariant(name[0]) + name[1..]) is { } sentence ? sentence : null;

    /// <summary>What is wrong with the picture; a good one must be chosen again too when something else was wrong, because browsers forget it.</summary>
    public string? PhotoProblem => Problem("BotTien", nameof(MoneyInput.Photo)) ?? (Open == "BotTien" && Form.Photo is not null ? photoTexts["Proof.Again"].Value : null);

    /// <summary>What is wrong with a form as a whole.</summary>
    public string? ProblemOf(string form) => Open == form ? problems.GetValueOrDefault("") : null;

    private Guid Household => User.HouseholdId() ?? throw new CommerceException("A session without a household reached a household's book.");

    private string OrderCode => Book.Order.Code.ToString();

    private string Address => $"/nha-ban/don/{OrderCode}";

    private async Task<IActionResult> EnterAsync(string form, string code, Func<MoneyReading, string, Task<MoneyOutcome>> write, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!await ReadAsync(householdId, code, cancellationToken))
        {
            return NotFound();
        }

        var reading = new MoneyReading(Form, texts);
        problems = reading.Problems;
        switch (await write(reading, $"user:{User.UserId()}"))
        {
            case MoneyOutcome.Done done:
                Said = texts[SaidOf(form, done)];
                return LocalRedirect($"{Address}#tinh-trang");
            case MoneyOutcome.NotFound:
                return NotFound();
            case MoneyOutcome.Invalid invalid:
                return await AgainAsync(form, StatusCodes.Status422UnprocessableEntity, [.. invalid.Problems.Select(problem => (FieldOf(problem.Field), problem.Message))], cancellationToken);
            case MoneyOutcome.Refused refused:
                Form.Key = refused.Why is MoneyRefusal.FormWasUsed ? null : Form.Key;
                return await AgainAsync(form, StatusCodes.Status409Conflict, [(MoneyWords.FieldOf(refused.Why), MoneyWords.Of(refused.Why, texts))], cancellationToken);
            case var unknown:
                throw new CommerceException($"The money desk answered {unknown.GetType().Name}, which the page does not show.");
        }
    }

    private async Task<IActionResult> ShowRefundAsync(string form, string code, Func<MoneyReading, RefundTo?> destination, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!await ReadAsync(householdId, code, cancellationToken))
        {
            return NotFound();
        }

        var reading = new MoneyReading(Form, texts);
        problems = reading.Problems;
        var to = destination(reading);
        if (to is null || problems.Count > 0)
        {
            return await AgainAsync(form, StatusCodes.Status422UnprocessableEntity, to is null ? [("", texts["Refund.PayerUnknown"])] : [], cancellationToken);
        }

        switch (await desk.RefundTransferAsync(householdId, OrderCode, to, cancellationToken))
        {
            case RefundTransferOutcome.Ready ready:
                Shown = new RefundShown(ready.Transfer, ready.Name);
                return Page();
            case RefundTransferOutcome.NeedsSecondLook look:
                // Money goes nowhere before the name was read in the household's own bank app.
                return await LookAgainAsync(form, look, cancellationToken);
            case RefundTransferOutcome.Unreadable:
                return await AgainAsync(form, StatusCodes.Status422UnprocessableEntity, [("scanned", texts["Refund.Unreadable"])], cancellationToken);
            case RefundTransferOutcome.OtherMoney other:
                return await AgainAsync(form, StatusCodes.Status422UnprocessableEntity, [("scanned", texts[other.IsPractice ? "Refund.PlayMoney" : "Refund.RealMoney"])], cancellationToken);
            case RefundTransferOutcome.PayerUnknown:
                return await AgainAsync(form, StatusCodes.Status409Conflict, [("", texts["Refund.PayerUnknown"])], cancellationToken);
            case RefundTransferOutcome.TooMuch tooMuch:
                var refusal = new MoneyRefusal.MoreThanCameIn(tooMuch.Most);
                return await AgainAsync(form, StatusCodes.Status409Conflict, [("amount", MoneyWords.Of(refusal, texts))], cancellationToken);
            case RefundTransferOutcome.NotFound:
                return NotFound();
            case var unknown:
                throw new CommerceException($"The money desk answered {unknown.GetType().Name}, which the page does not show.");
        }
    }

    private async Task<IActionResult> LookAgainAsync(string form, RefundTransferOutcome.NeedsSecondLook look, CancellationToken cancellationToken)
    {
        var wasLooked = Form.Account is not null;
        var shown = VietQrReader.Read(CodeTelling.Bare(Form.Scanned ?? "")).MerchantName ?? "";
        Second = new SecondLook(look.Bin, look.Account, shown);
        if (wasLooked)
        {
            return await AgainAsync(form, StatusCodes.Status422UnprocessableEntity, [("name", texts["Second.NameMissing"])], cancellationToken);
        }

        Open = form;
        return Page();
    }

    private async Task<IActionResult> AgainAsync(string form, int status, IReadOnlyList<(string Field, string Sentence)> found, CancellationToken cancellationToken)
    {
        foreach (var (field, sentence) in problems.Count > 0 ? found.Where(problem => problem.Field.Length > 0) : found)
        {
            problems.TryAdd(field, sentence);
        }

        Open = form;
        Response.StatusCode = status;
        // Somebody else may have written meanwhile: the book under the form is the one that the answer speaks of.
        return await ReadAsync(Household, OrderCode, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(Guid householdId, string code, CancellationToken cancellationToken)
    {
        if (await desk.ReadBookAsync(householdId, code ?? "", cancellationToken) is not { } book
            || await desk.PlanRefundAsync(householdId, code ?? "", cancellationToken) is not { } refund)
        {
            return false;
        }

        (Book, Refund) = (book, refund);
        if (book.Lines.Any(line => line.Kind == LedgerEntryKind.Allowance))
        {
            Proofs = (await proofs.ListAsync(householdId, code ?? "", cancellationToken)).ToDictionary(proof => proof.EntryId);
        }

        People = await writers.NamesAsync(householdId, book.Lines.Select(line => line.By), cancellationToken);
        return true;
    }

    private string SaidOf(string form, MoneyOutcome.Done done) =>
        done.IsReplay ? "Said.Replay"
        : form == "ThayTien" && done.Order.Payment.State.Received == Book.Order.Payment.State.Received ? "Said.AlreadyThere"
        : form == "XinCoc" ? "Said.Deposit"
        : form == "NhanLaiDon" ? "Said.Revived"
        : form.StartsWith("GhiLai-", StringComparison.Ordinal) ? "Said.TakenBack"
        : "Said";

    private static string FieldOf(string field) => field switch { "percent" => "amount", "formKey" => "", _ => field };
}
