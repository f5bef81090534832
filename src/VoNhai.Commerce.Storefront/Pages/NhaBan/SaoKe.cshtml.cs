using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Statements;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Statements;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>
/// <c>/nha-ban/sao-ke</c>: the household brings its bank's statement, looks at what it holds, and takes it in. Nothing is written before the
/// second step, and taking a file in twice adds nothing, so its answer is shown at once instead of after a redirect.
/// </summary>
[Authorize(Policy = ShopRoles.Household)]
[TakesStatement]
public sealed class SaoKeModel(IStatementImport import, StatementTray tray, StatementGate gate, IAccountDesk accounts, TimeProvider time, IStringLocalizer<FeedTexts> texts) : PageModel
{
    /// <summary>The most lines of one kind that a page shows.</summary>
    public const int MostShown = 50;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>What is brought.</summary>
    [BindProperty]
    public StatementForm Form { get; set; } = new();

    /// <summary>The household's own accounts.</summary>
    public IReadOnlyList<ReceivingAccount> Accounts { get; private set; } = [];

    /// <summary>A statement that was looked at; <c>null</c> before.</summary>
    public StatementReport? Looked { get; private set; }

    /// <summary>A statement that was taken in.</summary>
    public StatementReport? Taken { get; private set; }

    /// <summary>The columns of the file, once it was opened.</summary>
    public IReadOnlyList<ColumnChoice> Columns { get; private set; } = [];

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        await ShowAccountsAsync(householdId, cancellationToken);
        return Page();
    }

    /// <summary>Reads the file and says what would become of each line.</summary>
    public async Task<IActionResult> OnPostXemAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        await ShowAccountsAsync(householdId, cancellationToken);
        if (await FileAsync(householdId, cancellationToken) is { } file)
        {
            await LookAsync(householdId, file, cancellationToken);
        }

        return Answer();
    }

    /// <summary>Takes the file in.</summary>
    public async Task<IActionResult> OnPostNhapAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (Form.File is not null)
        {
            // Nothing is taken in that nobody looked at.
            return await OnPostXemAsync(cancellationToken);
        }

        await ShowAccountsAsync(householdId, cancellationToken);
        if (await FileAsync(householdId, cancellationToken) is not { } file)
        {
            return Answer();
        }

        var period = ReadPeriod();
        if (Problems.Count > 0)
        {
            await LookAsync(householdId, file, cancellationToken, keepsPeriod: true);
            return Answer();
        }

        var mapping = await MappingAsync(householdId, file, cancellationToken);
        if (Problems.Count == 0)
        {
            var outcome = await gate.PassAsync(
                () => import.ImportAsync(householdId, Form.AccountId, file, User.UserId(), period, mapping, cancellationToken), cancellationToken);
            await TellAsync(householdId, outcome, mapping, isImport: true, cancellationToken);
        }

        return Answer();
    }

    private async Task ShowAccountsAsync(Guid householdId, CancellationToken cancellationToken)
    {
        Accounts = [.. (await accounts.ListAsync(householdId, cancellationToken)).Where(account => account.StoppedAt is null).OrderBy(account => account.Id)];
        if (Form.AccountId == Guid.Empty && Accounts.Count == 1)
        {
            Form.AccountId = Accounts[0].Id;
        }
    }

    /// <summary>The file that comes with the form, or the one that waits.</summary>
    private async Task<ReadOnlyMemory<byte>?> FileAsync(Guid householdId, CancellationToken cancellationToken)
    {
        if (Accounts.All(account => account.Id != Form.AccountId))
        {
            Problems["AccountId"] = texts["Statement.NoAccount"];
            return null;
        }

        if (Form.File is not { } brought)
        {
            var waiting = tray.Find(householdId, Form.AccountId, Form.Ticket);
            if (waiting is null)
            {
                Problems["File"] = texts[Form.Ticket is null ? "Statement.NoFile" : "Statement.FileGone"];
            }

            return waiting;
        }

        if (brought.Length > StatementLimits.MaxBytes)
        {
            Problems["File"] = Languages.Say(StatementReasons.FileTooLarge.Vietnamese, StatementReasons.FileTooLarge.English);
            return null;
        }

        var bytes = new byte[brought.Length];
        await using var stream = brought.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        Form.Ticket = tray.Put(householdId, Form.AccountId, bytes);

        // The columns on the form were those of another file. What was posted would win over what is set here.
        Form.Columns = null;
        ModelState.Clear();
        return bytes;
    }

    private async Task LookAsync(Guid householdId, ReadOnlyMemory<byte> file, CancellationToken cancellationToken, bool keepsPeriod = false)
    {
        var mapping = await MappingAsync(householdId, file, cancellationToken);
        var outcome = await gate.PassAsync(() => import.ReadAsync(householdId, Form.AccountId, file, mapping, cancellationToken), cancellationToken);
        await TellAsync(householdId, outcome, mapping, isImport: false, cancellationToken);
        if (Looked?.Statement is { From: { } from, To: { } to } && !keepsPeriod)
        {
            (Form.From, Form.To) = (Day(from), Day(to));
            ModelState.Clear();
        }
    }

    /// <summary>The columns as the person chose them; <c>null</c> when nobody chose or the choice does not hold together.</summary>
    private async Task<StatementMapping?> MappingAsync(Guid householdId, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        if (Form.Columns is not { Count: > 0 } chosen)
        {
            return null;
        }

        // What the layout is called is read from the file and never from the form: a kept mapping must fit what comes next month.
        var preview = await gate.PassAsync(() => import.ReadAsync(householdId, Form.AccountId, file, mapping: null, cancellationToken), cancellationToken) switch
        {
            StatementOutcome.Done done => done.Report.Statement.Preview,
            StatementOutcome.ColumnsUnknown unknown => unknown.Preview,
            _ => null,
        };
        if (preview is null)
        {
            return null;
        }

        if (ColumnChoice.Read(chosen) is not { } columns)
        {
            Problems["Columns"] = texts["Statement.ColumnTwice"];
        }
        else if (StatementMapping.TryMake(columns, preview.Headings, out var mapping, out var problem))
        {
            return mapping;
        }
        else
        {
            Problems["Columns"] = Languages.Say(problem.Vietnamese, problem.English);
        }

        Columns = [.. ColumnChoice.Of(preview, mapping: null).Select(column => column with { Chosen = chosen.ElementAtOrDefault(column.Number) ?? "" })];
        return null;
    }

    private async Task TellAsync(Guid householdId, StatementOutcome outcome, StatementMapping? mapping, bool isImport, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case StatementOutcome.Done(var report):
                Columns = Columns.Count > 0 ? Columns : ColumnChoice.Of(report.Statement.Preview, report.Statement.Mapping);
                if (!isImport)
                {
                    Looked = report;
                    break;
                }

                Taken = report;
                tray.Remove(householdId);
                if (mapping is not null)
                {
                    await import.SaveMappingAsync(householdId, Form.AccountId, mapping, cancellationToken);
                }

                break;
            case StatementOutcome.ColumnsUnknown(var preview):
                Columns = Columns.Count > 0 ? Columns : ColumnChoice.Of(preview, mapping);
                if (!Problems.ContainsKey("Columns"))
                {
                    Problems["Columns"] = texts[mapping is null ? "Statement.ColumnsUnknown" : "Statement.ColumnsDoNotFit"];
                }

                break;
            case StatementOutcome.Refused(var reason):
                Problems["File"] = Languages.Say(reason.Vietnamese, reason.English);
                tray.Remove(householdId);
                break;
            case StatementOutcome.NotFound:
                Problems["AccountId"] = texts["Statement.NoAccount"];
                break;
            default:
                throw new CommerceException($"A statement came to {outcome.GetType().Name}, which nobody shows.");
        }
    }

    private StatementPeriod? ReadPeriod()
    {
        if (string.IsNullOrWhiteSpace(Form.From) && string.IsNullOrWhiteSpace(Form.To))
        {
            return null;
        }

        var today = VietnamTime.DayOf(time.GetUtcNow());
        if (!TryDay(Form.From, out var from) || !TryDay(Form.To, out var to))
        {
            Problems["Period"] = texts["Statement.PeriodUnreadable"];
        }
        else if (to < from)
        {
            Problems["Period"] = texts["Statement.PeriodBackwards"];
        }
        else if (from < Earliest || to > today)
        {
            Problems["Period"] = texts["Statement.PeriodFuture"];
        }
        else
        {
            return new StatementPeriod(from, to);
        }

        return null;
    }

    private PageResult Answer()
    {
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Day(DateTimeOffset at) => VietnamTime.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
