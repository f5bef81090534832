using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Takes one statement in, part by part: whole days, so that equal transfers of a day are counted together, and no part so long that
/// other writers wait. Each part commits by itself; a file that is brought again finds its lines by their identity.
/// </summary>
internal sealed class StatementIntake(ReceivingAccount account, Statement statement, string by)
{
    public const string Provider = "statement";

    // Less than a quarter of a second of writing.
    private const int LinesInPart = 2_000;

    private static readonly ManyRows Remembered = new(
        "commerce_statement_lines", new("account_id", ManyRows.Kind.Id), new("identity"), new("household_id", ManyRows.Kind.Id), new("transfer_id", ManyRows.Kind.Id));

    private readonly HashSet<string> duplicates = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> used = [];

    /// <summary>How many transfers were newly credited to an order so far.</summary>
    public int Credited { get; private set; }

    /// <summary>A line and the transfer that it is: one that was known, or a new one.</summary>
    public sealed record Pairing(StatementLine Line, Guid TransferId, bool IsKnown);

    /// <summary>What a part came to.</summary>
    public sealed record Taken(IReadOnlyList<Pairing> Pairings, int Credited);

    public bool IsDuplicate(StatementLine line) => duplicates.Contains(line.Identity);

    /// <summary>The lines that are kept: money in, and money out with a code. Other money out is a family's private life.</summary>
    public IEnumerable<IReadOnlyList<StatementLine>> Parts()
    {
        var part = new List<StatementLine>();
        var kept = statement.InOrder.Where(line => line.Fate == LineFate.Read || OrderCode.FindIn(line.Memo).Count > 0).OrderBy(line => line.At!.Value.Date);
        foreach (var day in kept.GroupBy(line => line.At!.Value.Date))
        {
            part.AddRange(day);
            if (part.Count >= LinesInPart)
            {
                yield return part;
                part = [];
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    /// <summary>Remembers what a part came to. Apart from the taking in, because a transaction may run twice.</summary>
    public void Note(Taken taken)
    {
        duplicates.UnionWith(taken.Pairings.Where(pairing => pairing.IsKnown).Select(pairing => pairing.Line.Identity));
        used.UnionWith(taken.Pairings.Select(pairing => pairing.TransferId));
        Credited += taken.Credited;
    }

    /// <summary>Says which lines are known already. Writes nothing.</summary>
    public async Task<Taken> PairAsync(DbContext db, IReadOnlyList<StatementLine> part, CancellationToken cancellationToken)
    {
        var identities = part.Select(line => line.Identity).ToList();
        var told = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var row in await db.Set<StatementLineRow>().AsNoTracking().Where(row => row.AccountId == account.Id && EF.Parameter(identities).Contains(row.Identity)).ToListAsync(cancellationToken))
        {
            told.Add(row.Identity, row.TransferId);
        }

        var toldIds = told.Values.ToHashSet();

        var (from, to) = (part[0].At!.Value.AddDays(-2), part[^1].At!.Value.AddDays(2));
        var stored = await db.Set<Transfer>().AsNoTracking()
            .Where(t => t.HouseholdId == account.HouseholdId && t.Account == account.Number && t.OccurredAt >= from && t.OccurredAt <= to)
            .Select(t => new { t.Id, t.Direction, t.Amount, t.OccurredAt, t.BankReference, t.Memo })
            .ToListAsync(cancellationToken);
        var known = stored.Where(t => !used.Contains(t.Id) && !toldIds.Contains(t.Id)).Select(t => new SeenMoney(t.Id, t.Direction, t.Amount.Dong, t.OccurredAt, t.BankReference, t.Memo));

        var open = part.Where(line => !told.ContainsKey(line.Identity)).ToList();
        var pairs = StatementPairing.Pair([.. open.Select(Seen)], known, IsWholeAt);
        return new Taken(
            [
                .. part.Where(line => told.ContainsKey(line.Identity)).Select(line => new Pairing(line, told[line.Identity], IsKnown: true)),
                .. open.Select((line, i) => new Pairing(line, pairs[i] ?? Guid.CreateVersion7(), pairs[i] is not null)),
            ],
            Credited: 0);
    }

    /// <summary>Keeps what is new in a part, credits it, and remembers every line's identity.</summary>
    public async Task<Taken> TakeInAsync(DbContext db, IReadOnlyList<StatementLine> part, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await HoldAsync(db, cancellationToken);
        var (pairings, _) = await PairAsync(db, part, cancellationToken);
        var codes = part.SelectMany(line => OrderCode.FindIn(line.Memo)).Distinct().ToList();
        var tillCodes = await TillCodesAsync(db, codes, cancellationToken);
        var requests = await RequestsAsync(db, codes, cancellationToken);
        var told = pairings.Select(pairing => (Pairing: pairing, Incoming: Incoming(pairing.Line))).ToList();
        var fingerprints = told.Where(line => !line.Pairing.IsKnown).ToDictionary(line => line.Pairing.TransferId, line => TransferLog.FingerprintOf(line.Incoming));
        var ordinals = await OrdinalsAsync(db, fingerprints.Values.Distinct().ToList(), cancellationToken);
        var fresh = new List<Transfer>();
        var (credited, waiting) = (0, new List<(Guid TransferId, OrderCode Code, IncomingTransfer Incoming)>());
        foreach (var (pairing, incoming) in told)
        {
            var outcome = TransferMatcher.Match(incoming, account.Number, requests);
            if (outcome is MatchOutcome.UnknownCode && account.IsTestedBy(incoming))
            {
                outcome = new MatchOutcome.AccountTest(account);
                await TestTransfers.ProveAsync(db, account, AccountProof.Statement, now, replaces: true, cancellationToken);
            }

            if (!pairing.IsKnown)
            {
                var fingerprint = fingerprints[pairing.TransferId];
                var ordinal = ordinals.GetValueOrDefault(fingerprint);
                ordinals[fingerprint] = ordinal + 1;
                fresh.Add(TransferLog.RowOf(pairing.TransferId, account.HouseholdId, incoming, outcome, fingerprint, ordinal, now));
                if (outcome is MatchOutcome.UnknownCode waits && tillCodes.Contains(waits.Code))
                {
                    waiting.Add((pairing.TransferId, waits.Code, incoming));
                }

                credited += await Crediting.WriteAsync(db, outcome, pairing.TransferId, incoming.Amount, now, Writer, cancellationToken) ? 1 : 0;
            }
            else if (outcome is MatchOutcome.Matched && await TryUncoverAsync(db, pairing.TransferId, cancellationToken))
            {
                credited += await Crediting.WriteAsync(db, outcome, pairing.TransferId, incoming.Amount, now, Writer, cancellationToken) ? 1 : 0;
            }
        }

        await KeepAsync(db, fresh, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (transferId, code, incoming) in waiting)
        {
            await TillMoney.WaitAsync(db, account.HouseholdId, account.Number, transferId, code, incoming, cancellationToken);
        }

        await Remembered.InsertAsync(db, pairings.Select(pairing => new object?[] { account.Id, pairing.Line.Identity, account.HouseholdId, pairing.TransferId }), cancellationToken);
        return new Taken(pairings, credited);
    }

    private string Writer => $"statement:{by}";

    /// <summary>On PostgreSQL two imports, or an import and a delivery of the account's feeds, are taken in one after the other.</summary>
    private async Task HoldAsync(DbContext db, CancellationToken cancellationToken)
    {
        await PlayMoney.EnsureAsync(db, account.HouseholdId, account.Bin, cancellationToken);
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_receiving_accounts SET number = number WHERE id = {account.Id}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_feeds SET account = account WHERE household_id = {account.HouseholdId} AND account_id = {account.Id}", cancellationToken);
    }

    /// <summary>Codes that phones took along. Held, so that a sale that is told at the same moment waits for us, or we for it.</summary>
    private async Task<HashSet<OrderCode>> TillCodesAsync(DbContext db, List<OrderCode> codes, CancellationToken cancellationToken) =>
        [.. await TillCodes.HoldAllAsync(db, account.HouseholdId, codes, cancellationToken)];

    private async Task<Dictionary<OrderCode, PaymentRequest>> RequestsAsync(DbContext db, List<OrderCode> codes, CancellationToken cancellationToken) =>
        (await db.Set<PaymentRequest>().AsNoTracking().Where(request => request.HouseholdId == account.HouseholdId && EF.Parameter(codes).Contains(request.Code)).ToListAsync(cancellationToken))
        .ToDictionary(request => request.Code);

    /// <summary>The next free number of each fingerprint: equal transfers of one day are several rows.</summary>
    private async Task<Dictionary<string, int>> OrdinalsAsync(DbContext db, List<string> fingerprints, CancellationToken cancellationToken) =>
        await db.Set<Transfer>()
            .Where(t => t.HouseholdId == account.HouseholdId && t.Fingerprint != null && EF.Parameter(fingerprints).Contains(t.Fingerprint))
            .GroupBy(t => t.Fingerprint!)
            .Select(group => new { group.Key, Next = group.Max(t => t.Ordinal) + 1 })
            .ToDictionaryAsync(group => group.Key, group => group.Next, cancellationToken);

    /// <summary>The caller counted the numbers while it held the account, so each is free.</summary>
    private static async Task KeepAsync(DbContext db, List<Transfer> fresh, CancellationToken cancellationToken)
    {
        if (await TransferRows.InsertAsync(db, fresh, cancellationToken) is var written && written != fresh.Count)
        {
            throw new CommerceException($"A part of a statement has {fresh.Count} new transfers, and {written} could be written.");
        }
    }

    /// <summary>A feed told of this money without a code that the statement shows. Only what nobody decided about can change, and the row decides.</summary>
    private static async Task<bool> TryUncoverAsync(DbContext db, Guid transferId, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_transfers SET state = {nameof(TransferState.Matched)}
            WHERE id = {transferId} AND state IN ({nameof(TransferState.NoCode)}, {nameof(TransferState.UnknownCode)})
              AND NOT EXISTS (SELECT 1 FROM commerce_ledger WHERE commerce_ledger.transfer_id = commerce_transfers.id)
            """,
            cancellationToken) == 1;

    private IncomingTransfer Incoming(StatementLine line)
    {
        var amount = line.Amount!.Value;
        return new IncomingTransfer
        {
            Provider = Provider,
            ProviderTransactionId = line.Identity,
            BankReference = ReferenceOf(line),
            Account = account.Number,
            Amount = amount.IsPositive ? amount : -amount,
            Direction = amount.IsPositive ? TransferDirection.In : TransferDirection.Out,
            Memos = [line.Memo],
            OccurredAt = line.At!.Value,
            CounterpartyAccount = line.CounterAccount,
            CounterpartyName = line.Counterparty,
        };
    }

    private static SeenMoney Seen(StatementLine line)
    {
        var amount = line.Amount!.Value.Dong;
        return new SeenMoney(Guid.Empty, amount > 0 ? TransferDirection.In : TransferDirection.Out, Math.Abs(amount), line.At!.Value, ReferenceOf(line), line.Memo);
    }

    /// <summary>Techcombank writes FT240120B3JQ\BNK on the statement; a feed gives the part before the stroke.</summary>
    private static string ReferenceOf(StatementLine line)
    {
        var stroke = line.Reference.IndexOf('\\', StringComparison.Ordinal);
        return stroke > 0 ? line.Reference[..stroke] : line.Reference;
    }

    /// <summary>Whether the statement holds everything of a line's day: no gap, nothing unreadable, and it goes on past that day.</summary>
    private bool IsWholeAt(SeenMoney line) =>
        statement.Gaps.Count == 0 && statement.Count(LineFate.Unreadable) == 0 && statement.To is { } last && line.At.Date < last.Date;
}
