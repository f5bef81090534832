using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;
using static VoNhai.Commerce.Storage.ManyRows;

namespace VoNhai.Commerce.Storage;

/// <summary>Writes transfers as rows. A row whose fingerprint and number are taken is left out.</summary>
internal static class TransferRows
{
    private static readonly ManyRows Table = new(
        "commerce_transfers",
        new("id", Kind.Id),
        new("household_id", Kind.Id),
        new("account"),
        new("amount", Kind.Number),
        new("direction"),
        new("memo"),
        new("bank_reference"),
        new("counterparty_account"),
        new("counterparty_bin"),
        new("counterparty_name"),
        new("occurred_at", Kind.Number),
        new("recorded_at", Kind.Number),
        new("fingerprint"),
        new("ordinal", Kind.Number),
        new("state"));

    /// <returns>How many were written now.</returns>
    public static Task<int> InsertAsync(DbContext db, IEnumerable<Transfer> rows, CancellationToken cancellationToken) =>
        Table.InsertAsync(db, rows.Select(ValuesOf), cancellationToken);

    private static object?[] ValuesOf(Transfer row) =>
    [
        row.Id, row.HouseholdId, row.Account, row.Amount.Dong, row.Direction.ToString(), row.Memo, row.BankReference,
        row.CounterpartyAccount, row.CounterpartyBin, row.CounterpartyName,
        row.OccurredAt.ToUnixTimeMilliseconds(), row.RecordedAt.ToUnixTimeMilliseconds(), row.Fingerprint, row.Ordinal, row.State.ToString(),
    ];
}
