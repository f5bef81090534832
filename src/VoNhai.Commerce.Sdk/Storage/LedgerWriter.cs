using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Inserts a ledger entry unless an index says that it was written before: the same form, the same reversal, the same turn of a transfer, the same thing of a gateway.</summary>
internal static class LedgerWriter
{
    /// <returns>Whether it was written now.</returns>
    public static async Task<bool> TryInsertAsync(DbContext db, LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (!await TryWriteAsync(db, entry, cancellationToken))
        {
            return false;
        }

        await Outbox.TellAsync(db, entry, cancellationToken);
        await BookMarks.NoteAsync(db, entry, cancellationToken);
        OutboxTap.HearInserted(db, entry);
        return true;
    }

    private static async Task<bool> TryWriteAsync(DbContext db, LedgerEntry entry, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_ledger
              (id, household_id, request_id, kind, amount, transfer_id, transfer_turn, reverses_id, reason, seen_where, terms, photo, form_key,
               gateway, gateway_payment, gateway_thing, recorded_at, occurred_at, "by")
            VALUES
              ({entry.Id}, {entry.HouseholdId}, {entry.RequestId}, {entry.Kind.ToString()}, {entry.Amount.Dong}, {entry.TransferId}, {entry.TransferTurn},
               {entry.ReversesId}, {entry.Reason}, {NameOf(entry.SeenWhere)}, {NameOf(entry.Terms)}, {entry.Photo}, {entry.FormKey},
               {entry.Gateway}, {entry.GatewayPayment}, {entry.GatewayThing}, {entry.RecordedAt.ToUnixTimeMilliseconds()}, {entry.OccurredAt.ToUnixTimeMilliseconds()}, {entry.By})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken) == 1;

    private static string? NameOf<T>(T? value)
        where T : struct, Enum => value?.ToString();
}
