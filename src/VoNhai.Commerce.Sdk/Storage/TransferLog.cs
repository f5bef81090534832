using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Keeps each transfer once, however many sources tell of it and however often.</summary>
internal static class TransferLog
{
    private const int MostMemo = 1000;
    private const int MostReference = 100;
    private const int MostName = 100;

    /// <summary>The transfer that a source has told of under this id; <c>null</c> when it has not.</summary>
    public static Task<Transfer?> FindToldAsync(DbContext db, TransferSource source, string providerTransactionId, CancellationToken cancellationToken) =>
        (from sighting in db.Set<TransferSighting>()
         where sighting.FeedId == source.Id && sighting.Way == source.Way && sighting.ProviderTransactionId == providerTransactionId
         join transfer in db.Set<Transfer>() on sighting.TransferId equals transfer.Id
         select transfer).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Keeps a transfer that this source has not told of under this id. The same fingerprint at another source is the same money;
    /// the same fingerprint again at this source is other money. The caller holds the feed's row.
    /// </summary>
    /// <returns>The transfer, and whether it is new.</returns>
    public static async Task<(Guid TransferId, bool IsNew)> KeepAsync(
        DbContext db, TransferSource source, IncomingTransfer incoming, MatchOutcome outcome, string? bodyHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindTwinAsync(db, source, incoming, cancellationToken) is { } twin)
        {
            await SightAsync(db, source, incoming, twin, bodyHash, cancellationToken);
            return (twin, false);
        }

        var fingerprint = FingerprintOf(incoming);
        if (await StatementTwins.FindAsync(db, source, incoming, fingerprint, cancellationToken) is { } told)
        {
            await SightAsync(db, source, incoming, told, bodyHash, cancellationToken);
            return (told, false);
        }

        for (var ordinal = 0; ; ordinal++)
        {
            var id = Guid.CreateVersion7(now);
            if (await TransferRows.InsertAsync(db, [RowOf(id, source.HouseholdId, incoming, outcome, fingerprint, ordinal, now)], cancellationToken) == 1)
            {
                await SightAsync(db, source, incoming, id, bodyHash, cancellationToken);
                return (id, true);
            }

            var existing = await db.Set<Transfer>()
                .Where(t => t.HouseholdId == source.HouseholdId && t.Fingerprint == fingerprint && t.Ordinal == ordinal)
                .Select(t => t.Id)
                .SingleAsync(cancellationToken);
            if (!await db.Set<TransferSighting>().AnyAsync(s => s.TransferId == existing && s.FeedId == source.Id && s.Way == source.Way, cancellationToken))
            {
                await SightAsync(db, source, incoming, existing, bodyHash, cancellationToken);
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

    /// <summary>The state that a row keeps of an outcome.</summary>
    public static TransferState StateOf(MatchOutcome outcome) => outcome switch
    {
        MatchOutcome.Matched => TransferState.Matched,
        MatchOutcome.NoCode => TransferState.NoCode,
        MatchOutcome.UnknownCode => TransferState.UnknownCode,
        MatchOutcome.SeveralCodes => TransferState.SeveralCodes,
        MatchOutcome.WrongAccount => TransferState.WrongAccount,
        MatchOutcome.AccountTest => TransferState.AccountTest,
        MatchOutcome.RefundSeen => TransferState.RefundSeen,
        MatchOutcome.Outgoing => TransferState.Outgoing,
        _ => throw new CommerceException($"A transfer ended as {outcome.GetType().Name}, which no row can hold."),
    };

    public static UnmatchedReason ReasonOf(TransferState state) => state switch
    {
        TransferState.NoCode => UnmatchedReason.NoCode,
        TransferState.UnknownCode => UnmatchedReason.UnknownCode,
        TransferState.SeveralCodes => UnmatchedReason.SeveralCodes,
        TransferState.WrongAccount => UnmatchedReason.WrongAccount,
        _ => throw new CommerceException($"A transfer that ended as {state} is not unmatched."),
    };

    /// <summary>
    /// A feed's push and its list may use one id for one transfer. They are believed only when amount and direction agree, too: two
    /// kinds of ids that happen to meet must not swallow money.
    /// </summary>
    private static async Task<Guid?> FindTwinAsync(DbContext db, TransferSource source, IncomingTransfer incoming, CancellationToken cancellationToken)
    {
        var twins = await (from sighting in db.Set<TransferSighting>()
                           where sighting.FeedId == source.Id && sighting.Way != source.Way && sighting.ProviderTransactionId == incoming.ProviderTransactionId
                           join transfer in db.Set<Transfer>() on sighting.TransferId equals transfer.Id
                           where transfer.Amount == incoming.Amount && transfer.Direction == incoming.Direction && transfer.Account == incoming.Account
                           where !db.Set<TransferSighting>().Any(own => own.TransferId == transfer.Id && own.FeedId == source.Id && own.Way == source.Way)
                           select transfer.Id).Take(1).ToListAsync(cancellationToken);
        return twins is [var twin] ? twin : null;
    }

    /// <summary>
    /// Some banks give no reference. Then the second at which they booked it and the letters and digits of the memo take its place: two
    /// ways of one provider agree about both, and a statement that does not is told apart by a person.
    /// </summary>
    public static string FingerprintOf(IncomingTransfer incoming)
    {
        if (incoming.Fingerprint() is { } fingerprint)
        {
            return fingerprint;
        }

        var memo = new string([.. incoming.Memo.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{incoming.Account}\n{incoming.Direction}\n{incoming.Amount.Dong}\n{incoming.OccurredAt.ToUnixTimeSeconds()}\n{memo}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16));
    }

    /// <summary>The row of a transfer, cut to its columns.</summary>
    public static Transfer RowOf(
        Guid id, Guid householdId, IncomingTransfer incoming, MatchOutcome outcome, string fingerprint, int ordinal, DateTimeOffset now) => new()
    {
        Id = id,
        HouseholdId = householdId,
        Account = incoming.Account,
        Amount = incoming.Amount,
        Direction = incoming.Direction,
        Memo = Fit(incoming.Memo, MostMemo),
        BankReference = Fit(incoming.BankReference, MostReference),
        CounterpartyAccount = Fit(incoming.CounterpartyAccount, MostName),
        CounterpartyBin = Fit(incoming.CounterpartyBin, MostName),
        CounterpartyName = Fit(incoming.CounterpartyName, MostName),
        OccurredAt = incoming.OccurredAt,
        RecordedAt = now,
        Fingerprint = fingerprint,
        Ordinal = ordinal,
        State = StateOf(outcome),
    };

    private static Task<int> SightAsync(
        DbContext db, TransferSource source, IncomingTransfer incoming, Guid transferId, string? bodyHash, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_transfer_sightings (feed_id, way, provider_transaction_id, transfer_id, body_hash)
            VALUES ({source.Id}, {source.Way}, {incoming.ProviderTransactionId}, {transferId}, {bodyHash})
            """,
            cancellationToken);

    /// <summary>A column has an end, and PostgreSQL takes neither NUL nor half a character; the kept delivery has every byte of the memo.</summary>
    private static string Fit(string text, int most)
    {
        var kept = text.Replace("\0", "", StringComparison.Ordinal);
        return kept.Length <= most ? kept : kept[..(char.IsHighSurrogate(kept[most - 1]) ? most - 1 : most)];
    }
}
