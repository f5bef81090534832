using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>
/// Writes an entry into a transaction that somebody else opens: the SDK's desks work in scopes of their own and know no audit trail. What is
/// owed is written right before the next commit of the same flow of calls, so that act and entry are both there or neither is.
/// </summary>
internal sealed class AuditOnCommit : DbTransactionInterceptor
{
    private static readonly AsyncLocal<Debt?> Owed = new();

    /// <summary>Owes an entry until the result is disposed. A transaction that is rolled back, or never begun, writes none.</summary>
    public static IDisposable Owe(AuditEntry entry) => Owed.Value = new Debt(entry);

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (Owed.Value is { } debt && eventData.Context is { } database && debt.Entry is { } entry)
        {
            await database.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO audit_entries (at, who_id, who_name, role, verb, household_id, subject_id, detail)
                VALUES ({entry.At}, {entry.WhoId}, {entry.WhoName}, {entry.Role.ToString()}, {entry.Verb.ToString()}, {entry.HouseholdId}, {entry.SubjectId}, {entry.Detail})
                """,
                cancellationToken);
        }

        return result;
    }

    /// <summary>Only now it is written: a commit that failed is tried again with its entry.</summary>
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Owed.Value?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Shared by the whole flow: once written it is written, wherever in the flow that happened.</summary>
    private sealed class Debt(AuditEntry entry) : IDisposable
    {
        public AuditEntry? Entry { get; private set; } = entry;

        public void Dispose() => Entry = null;
    }
}
