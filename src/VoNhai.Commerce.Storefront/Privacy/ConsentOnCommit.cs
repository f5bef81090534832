using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Audit;

namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>
/// Writes consents into a transaction that somebody else opens, as <see cref="AuditOnCommit"/> does: order and consent are both there or
/// neither is. Which orders a checkout makes is known only when it saves them, so that is listened to.
/// </summary>
internal sealed class ConsentOnCommit : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private static readonly AsyncLocal<Debt?> Owed = new();

    /// <summary>Owes one entry until the result is disposed.</summary>
    public static IDisposable Owe(ConsentEntry entry) => Owed.Value = new Debt([entry], ofOrder: null);

    /// <summary>Owes entries for each order that is placed until the result is disposed.</summary>
    public static IDisposable OweForOrders(Func<OrderCode, IReadOnlyList<ConsentEntry>> ofOrder) => Owed.Value = new Debt([], ofOrder);

    /// <summary>A transaction that is begun again makes its orders anew: those of the try before never were.</summary>
    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Owed.Value?.ForgetOrders();
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Owed.Value is { } debt && eventData.Context is { } database)
        {
            debt.Hear(database.ChangeTracker.Entries<Order>().Where(order => order.State == EntityState.Added).Select(order => order.Entity.Code));
        }

        return ValueTask.FromResult(result);
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (Owed.Value is { } debt && eventData.Context is { } database)
        {
            foreach (var entry in debt.Entries)
            {
                await database.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO consents (at, purpose, is_given, version, order_code, household_id, who_id)
                    VALUES ({entry.At}, {entry.Purpose.ToString()}, {entry.IsGiven}, {entry.Version}, {entry.OrderCode}, {entry.HouseholdId}, {entry.WhoId})
                    """,
                    cancellationToken);
            }
        }

        return result;
    }

    /// <summary>Only now they are written: a commit that failed is tried again with its entries.</summary>
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Owed.Value?.Settle();
        return Task.CompletedTask;
    }

    /// <summary>Shared by the whole flow of calls: what is written is owed no longer.</summary>
    private sealed class Debt(IReadOnlyList<ConsentEntry> own, Func<OrderCode, IReadOnlyList<ConsentEntry>>? ofOrder) : IDisposable
    {
        private IReadOnlyList<ConsentEntry> own = own;
        private IReadOnlyList<ConsentEntry> ofOrders = [];

        public IEnumerable<ConsentEntry> Entries => own.Concat(ofOrders);

        public void Hear(IEnumerable<OrderCode> placed)
        {
            if (ofOrder is not null)
            {
                ofOrders = [.. ofOrders, .. placed.SelectMany(ofOrder)];
            }
        }

        public void ForgetOrders() => ofOrders = [];

        public void Settle() => (own, ofOrders) = ([], []);

        public void Dispose()
        {
            ofOrder = null;
            Settle();
        }
    }
}
