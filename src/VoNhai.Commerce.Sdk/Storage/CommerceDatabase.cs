using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// A guest in the host's <typeparamref name="TContext"/>. Each call uses a context of its own scope, so that what the host
/// itself has pending in its context is neither saved nor lost here.
/// </summary>
internal sealed class CommerceDatabase<TContext>(IServiceScopeFactory scopes) : ICommerceDatabase, IDisposable
    where TContext : DbContext
{
    /// <summary>Longer than a market day's worst queue of a few hundred writers, shorter than the 30 s after which a webhook's sender gives up.</summary>
    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(20);

    /// <summary>How often a transaction that the server has ended for the sake of another is begun again.</summary>
    private const int MostRepeats = 5;

    /// <summary>
    /// SQLite has one writer at a time and its waiters poll, so the unlucky starve. Inside one process they queue here instead, in order.
    /// </summary>
    private readonly SemaphoreSlim sqliteWriter = new(1, 1);

    public async Task<T> ReadAsync<T>(Func<DbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        // Once for all that is read: otherwise every statement opens and closes for itself.
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await read(context);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    public async Task<T> WriteAsync<T>(Func<DbContext, Task<T>> work, Func<T, bool> keep, CancellationToken cancellationToken)
    {
        await using var outer = scopes.CreateAsyncScope();
        var strategy = outer.ServiceProvider.GetRequiredService<TContext>().Database.CreateExecutionStrategy();
        for (var repeats = 0; ; repeats++)
        {
            try
            {
                return await strategy.ExecuteAsync(token => TryWriteAsync(work, keep, token), cancellationToken);
            }
            catch (Exception failure) when (repeats < MostRepeats && StoodInTheWay(failure))
            {
                // Nothing of it was kept, and the other goes on meanwhile.
                await Task.Delay(Random.Shared.Next(1 << repeats, 20 << repeats), cancellationToken);
            }
        }
    }

    public void Dispose() => sqliteWriter.Dispose();

    private async Task<T> TryWriteAsync<T>(Func<DbContext, Task<T>> work, Func<T, bool> keep, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        using var turn = await TurnAsync(context, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var tap = OutboxTap.On(context);
            var result = await work(context);
            if (keep(result))
            {
                await tap.WriteAsync(cancellationToken);

                // Once decided, a commit is seen through: half-way cancellation would leave the caller in doubt.
                await transaction.CommitAsync(CancellationToken.None);
                tap.Count();
            }

            return result;
        }
        catch (InvalidOperationException failure) when (context.Database.GetDbConnection().State != ConnectionState.Open)
        {
            // A server that goes away between two commands shows only as a transaction that is no longer usable.
            throw new DatabaseLostException("The connection to the database broke within a transaction.", failure);
        }
    }

    /// <summary>
    /// Whether the server ended the transaction because two waited for each other (SQLSTATE 40P01) or could not be put in an order (40001).
    /// We take rows in one order, but a guarded update that finds nothing may hold the row it looked at (PostgreSQL, "EvalPlanQual").
    /// </summary>
    private static bool StoodInTheWay(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException { SqlState: "40P01" or "40001" })
            {
                return true;
            }
        }

        return false;
    }

    private async Task<IDisposable?> TurnAsync(TContext context, CancellationToken cancellationToken)
    {
        if (context.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) != true)
        {
            return null;
        }

        return await sqliteWriter.WaitAsync(MostWaiting, cancellationToken)
            ? new Turn(sqliteWriter)
            : throw new TimeoutException("Too many writers wait for SQLite: another process may hold its lock.");
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
