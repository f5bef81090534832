using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Writes transfers as rows, several in a statement: a year's statement of a bank is 100,000 of them, and one by one most of the time goes
/// into reading the same text again. A row whose fingerprint and number are taken is left out.
/// </summary>
internal static class TransferRows
{
    // SQLite looks each value's name up from the first one on, so that many more rows in a statement cost more than they save.
    private const int RowsInStatement = 16;

    /// <returns>How many were written now.</returns>
    public static async Task<int> InsertAsync(DbContext db, IReadOnlyCollection<Transfer> rows, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var some in rows.Chunk(RowsInStatement))
        {
            var arguments = new SqlArguments();
            var values = string.Join(",\n  ", some.Select(row => ValuesOf(row, arguments)));
            var sql = $"""
                INSERT INTO commerce_transfers
                  (id, household_id, account, amount, direction, memo, bank_reference, counterparty_account, counterparty_bin, counterparty_name,
                   occurred_at, recorded_at, fingerprint, ordinal, state)
                VALUES
                  {values}
                ON CONFLICT (household_id, fingerprint, ordinal) DO NOTHING
                """;
            written += await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(sql, arguments.ToArray()), cancellationToken);
        }

        return written;
    }

    private static string ValuesOf(Transfer row, SqlArguments arguments)
    {
        object[] values =
        [
            row.Id, row.HouseholdId, row.Account, row.Amount.Dong, row.Direction.ToString(), row.Memo, row.BankReference,
            row.CounterpartyAccount, row.CounterpartyBin, row.CounterpartyName,
            row.OccurredAt.ToUnixTimeMilliseconds(), row.RecordedAt.ToUnixTimeMilliseconds(), row.Fingerprint!, row.Ordinal, row.State.ToString(),
        ];
        return $"({string.Join(", ", values.Select(arguments.Add))})";
    }
}
