using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Keeps each transfer once, however many feeds tell of it and however often.</summary>
internal static class TransferLog
{
    private const int MostMemo = 1000;
    private const int MostReference = 100;
    private const int MostCounterparty = 100;
    private const int MostBin = 6;

    /// <summary>
    /// Keeps a transfer that this feed has not told of under this id. The same fingerprint at another feed is the same money;
    /// the same fingerprint again at this feed is other money. The caller holds the feed's row.
    /// </summary>
    /// <returns>The transfer, and whether it is new.</returns>
    public static async Task<(Guid TransferId, bool IsNew)> KeepAsync(
        DbContext db, FeedRegistration feed, IncomingTransfer incoming, MatchOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var fingerprint = incoming.Fingerprint();
        for (var ordinal = 0; ; ordinal++)
        {
            var id = Guid.CreateVersion7(now);
            if (await TryInsertAsync(db, id, feed, incoming, outcome, fingerprint, ordinal, now, cancellationToken))
            {
                await SightAsync(db, feed, incoming, id, cancellationToken);
                return (id, true);
            }

            var existing = await db.Set<Transfer>()
                .Where(t => t.HouseholdId == feed.HouseholdId && t.Fingerprint == fingerprint && t.Ordinal == ordinal)
                .Select(t => t.Id)
                .SingleAsync(cancellationToken);
            if (!await db.Set<TransferSighting>().AnyAsync(s => s.TransferId == existing && s.FeedId == feed.Id, cancellationToken))
            {
                await SightAsync(db, feed, incoming, existing, cancellationToken);
                return (existing, false);
            }
        }
    }

    /// <summary>The household's transfers that ended without an order, newest first.</summary>
    public static async Task<IReadOnlyList<UnmatchedTransfer>> ListUnmatchedAsync(DbContext db, Guid householdId, int take, CancellationToken cancellationToken)
    {
        var transfers = await db.Set<Transfer>()
            .Where(t => t.HouseholdId == householdId && TransferStates.Unmatched.Contains(t.State))
            .OrderByDescending(t => t.RecordedAt)
            .ThenByDescending(t => t.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
        return [.. transfers.Select(transfer => new UnmatchedTransfer(transfer.RecordedAt, transfer.Amount, transfer.Memo, ReasonOf(transfer.State)))];
    }

    public static UnmatchedReason ReasonOf(TransferState state) => state switch
    {
        TransferState.NoCode => UnmatchedReason.NoCode,
        TransferState.UnknownCode => UnmatchedReason.UnknownCode,
        TransferState.SeveralCodes => UnmatchedReason.SeveralCodes,
        TransferState.WrongAccount => UnmatchedReason.WrongAccount,
        _ => throw new CommerceException($"A transfer that ended as {state} is not unmatched."),
    };

    private static async Task<bool> TryInsertAsync(
        DbContext db, Guid id, FeedRegistration feed, IncomingTransfer incoming, MatchOutcome outcome, string? fingerprint, int ordinal, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_transfers
              (id, household_id, account, amount, direction, memo, bank_reference, occurred_at, recorded_at, fingerprint, ordinal, state,
               counterparty_account, counterparty_bin, counterparty_name)
            VALUES
              ({id}, {feed.HouseholdId}, {incoming.Account}, {incoming.Amount.Dong}, {incoming.Direction.ToString()}, {Fit(incoming.Memo, MostMemo)},
               {Fit(incoming.BankReference, MostReference)}, {incoming.OccurredAt.ToUnixTimeMilliseconds()}, {now.ToUnixTimeMilliseconds()},
               {fingerprint}, {ordinal}, {StateOf(outcome).ToString()},
               {Fit(incoming.CounterpartyAccount, MostCounterparty)}, {Fit(incoming.CounterpartyBin, MostBin)}, {Fit(incoming.CounterpartyName, MostCounterparty)})
            ON CONFLICT (household_id, fingerprint, ordinal) DO NOTHING
            """,
            cancellationToken) == 1;

    private static Task<int> SightAsync(DbContext db, FeedRegistration feed, IncomingTransfer incoming, Guid transferId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_transfer_sightings (feed_id, provider_transaction_id, transfer_id)
            VALUES ({feed.Id}, {incoming.ProviderTransactionId}, {transferId})
            """,
            cancellationToken);

    private static TransferState StateOf(MatchOutcome outcome) => outcome switch
    {
        MatchOutcome.Matched => TransferState.Matched,
        MatchOutcome.NoCode => TransferState.NoCode,
        MatchOutcome.UnknownCode => TransferState.UnknownCode,
        MatchOutcome.SeveralCodes => TransferState.SeveralCodes,
        MatchOutcome.WrongAccount => TransferState.WrongAccount,
        MatchOutcome.RefundSeen => TransferState.RefundSeen,
        MatchOutcome.Outgoing => TransferState.Outgoing,
        _ => throw new CommerceException($"A transfer ended as {outcome.GetType().Name}, which no row can hold."),
    };

    /// <summary>A column has an end, and PostgreSQL takes neither NUL nor half a character; the raw delivery keeps every byte.</summary>
    private static string Fit(string text, int most)
    {
        var kept = text.Replace("\0", "", StringComparison.Ordinal);
        return kept.Length <= most ? kept : kept[..(char.IsHighSurrogate(kept[most - 1]) ? most - 1 : most)];
    }
}
