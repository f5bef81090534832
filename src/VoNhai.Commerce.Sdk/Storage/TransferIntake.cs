using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Takes genuine news in, however it came: keeps a copy, keeps each transfer once, credits it once. Inside the caller's transaction,
/// which holds the feed's row.
/// </summary>
internal static class TransferIntake
{
    /// <summary>SHA-256 of a body, hex: the same bytes are kept once.</summary>
    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>
    /// Holds the feed's row until the commit, so that on PostgreSQL what one feed tells is taken in one after the other and ordinals are
    /// counted without a race; and notes when it was heard.
    /// </summary>
    /// <param name="db">The transaction's context.</param>
    /// <param name="feedId">Which feed.</param>
    /// <param name="heardAt">When it was heard; <c>null</c> for news that do not reach up to now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CommerceException">The feed's kind of money is not its household's; see <see cref="PlayMoney"/>.</exception>
    public static async Task HoldAsync(DbContext db, Guid feedId, DateTimeOffset? heardAt, CancellationToken cancellationToken)
    {
        var held = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_feeds SET last_heard_at = last_heard_at
            WHERE id = {feedId} AND (bin = {Banks.PracticeBin}) = (SELECT is_practice FROM commerce_households WHERE commerce_households.id = commerce_feeds.household_id)
            """,
            cancellationToken);
        if (held == 0)
        {
            throw new CommerceException("The feed is gone, or its kind of money is not its household's.");
        }

        if (heardAt is { } at)
        {
            await db.Database.ExecuteSqlAsync($"UPDATE commerce_feeds SET last_heard_at = {at.ToUnixTimeMilliseconds()} WHERE id = {feedId}", cancellationToken);
        }
    }

    /// <summary>Takes in what a genuine delivery says.</summary>
    /// <param name="db">The transaction's context.</param>
    /// <param name="source">Who tells it.</param>
    /// <param name="genuine">What it says.</param>
    /// <param name="reader">Who reads the copy one day.</param>
    /// <param name="bodyHash">See <see cref="HashOf"/>.</param>
    /// <param name="now">The time of the server, in whole milliseconds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many transfers were newly credited.</returns>
    public static async Task<int> TakeInAsync(
        DbContext db, TransferSource source, FeedVerdict.Genuine genuine, FeedReader reader, string bodyHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var copy = ReadsTheSame(reader.Read(genuine.Copy), genuine) ? genuine.Copy : genuine.CopyWithWholeMemos;
        await KeepCopyAsync(db, source, bodyHash, copy, problem: "", now, cancellationToken);
        var credited = 0;
        foreach (var transfer in genuine.Transfers)
        {
            credited += await RecordAsync(db, source, transfer, bodyHash, now, cancellationToken) ? 1 : 0;
        }

        return credited;
    }

    /// <summary>Keeps what may be kept of a delivery; false when it is there already.</summary>
    public static async Task<bool> KeepCopyAsync(
        DbContext db, TransferSource source, string bodyHash, ReadOnlyMemory<byte> copy, string problem, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_deliveries (feed_id, body_hash, way, body, received_at, problem)
            VALUES ({source.Id}, {bodyHash}, {source.Way}, {copy.ToArray()}, {now.ToUnixTimeMilliseconds()}, {problem}) ON CONFLICT DO NOTHING
            """,
            cancellationToken) == 1;

    /// <summary>Keeps a transfer and credits it if it pays one of the household's requests; false when nothing was newly credited.</summary>
    public static async Task<bool> RecordAsync(
        DbContext db, TransferSource source, IncomingTransfer incoming, string? bodyHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await TransferLog.FindToldAsync(db, source, incoming.ProviderTransactionId, cancellationToken) is not null)
        {
            return false;
        }

        var outcome = await MatchAsync(db, source, incoming, cancellationToken);
        var (transferId, isNew) = await TransferLog.KeepAsync(db, source, incoming, outcome, bodyHash, now, cancellationToken);
        if (isNew)
        {
            OutboxTap.CountOnCommit(db, () => CommerceTelemetry.CountHeard(JsonNamingPolicy.CamelCase.ConvertName(TransferLog.StateOf(outcome).ToString())));
        }

        if (isNew && outcome is MatchOutcome.UnknownCode waits && await TillCodes.HoldAsync(db, source.HouseholdId, waits.Code, cancellationToken))
        {
            await TillMoney.WaitAsync(db, source.HouseholdId, source.Account, transferId, waits.Code, incoming, cancellationToken);
        }

        return isNew && await CreditAsync(db, source, outcome, transferId, incoming, now, cancellationToken);
    }

    /// <summary>
    /// Runs matching again for a transfer that a source has told of. Only one that pays no order yet can change, and only once: the row
    /// decides, and a person's decision stays.
    /// </summary>
    public static async Task<bool> RematchAsync(
        DbContext db, TransferSource source, IncomingTransfer incoming, string bodyHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await TransferLog.FindToldAsync(db, source, incoming.ProviderTransactionId, cancellationToken) is not { } told)
        {
            return await RecordAsync(db, source, incoming, bodyHash, now, cancellationToken);
        }

        var outcome = await MatchAsync(db, source, incoming, cancellationToken);
        var state = TransferLog.StateOf(outcome);
        if (told.State == state || told.State is not (TransferState.NoCode or TransferState.UnknownCode or TransferState.SeveralCodes or TransferState.WrongAccount))
        {
            return false;
        }

        var isFirst = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_transfers SET state = {state.ToString()}
            WHERE id = {told.Id} AND state = {told.State.ToString()}
              AND NOT EXISTS (SELECT 1 FROM commerce_ledger WHERE commerce_ledger.transfer_id = commerce_transfers.id)
            """,
            cancellationToken) == 1;
        return isFirst && await CreditAsync(db, source, outcome, told.Id, incoming, now, cancellationToken);
    }

    private static async Task<bool> CreditAsync(
        DbContext db, TransferSource source, MatchOutcome outcome, Guid transferId, IncomingTransfer incoming, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (outcome is MatchOutcome.AccountTest test)
        {
            await TestTransfers.ProveAsync(db, test.Account, AccountProof.Feed, now, replaces: true, cancellationToken);
        }

        return await Crediting.WriteAsync(db, outcome, transferId, incoming.Amount, now, $"feed:{source.Id:N}", cancellationToken);
    }

    private static async Task<MatchOutcome> MatchAsync(DbContext db, TransferSource source, IncomingTransfer incoming, CancellationToken cancellationToken)
    {
        var codes = TransferMatcher.CodesIn(incoming);
        var outcome = TransferMatcher.Match(incoming, source.Account, await RequestsAsync(db, source, codes, cancellationToken));

        if (outcome is not MatchOutcome.UnknownCode unknown)
        {
            return outcome;
        }

        // A phone of the household may have taken the code along. Holding it, whoever tells of the sale waits for us; and if we had to wait,
        // the sale is there now.
        if (await TillCodes.HoldAsync(db, source.HouseholdId, unknown.Code, cancellationToken))
        {
            return TransferMatcher.Match(incoming, source.Account, await RequestsAsync(db, source, codes, cancellationToken));
        }

        return await TestTransfers.FindAsync(db, source, incoming, cancellationToken) is { } tested ? new MatchOutcome.AccountTest(tested) : outcome;
    }

    private static async Task<Dictionary<OrderCode, PaymentRequest>> RequestsAsync(
        DbContext db, TransferSource source, IReadOnlyList<OrderCode> codes, CancellationToken cancellationToken) =>
        codes.Count == 0
            ? []
            : await db.Set<PaymentRequest>().AsNoTracking()
                .Where(request => request.HouseholdId == source.HouseholdId && codes.Contains(request.Code))
                .ToDictionaryAsync(request => request.Code, cancellationToken);

    /// <summary>A copy is worth keeping only if it leads to the same orders as what came.</summary>
    private static bool ReadsTheSame(FeedVerdict copy, FeedVerdict.Genuine genuine) =>
        copy is FeedVerdict.Genuine read && read.Transfers.Select(CodesOf).SequenceEqual(genuine.Transfers.Select(CodesOf));

    private static string CodesOf(IncomingTransfer transfer) => string.Join(' ', TransferMatcher.CodesIn(transfer).Select((OrderCode code) => code.ToString()));
}
