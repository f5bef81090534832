using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Of two transactions that wait for each other PostgreSQL ends one; nobody outside notices.</summary>
public sealed class RepeatedWriteTests
{
    [Fact]
    public async Task Two_that_wait_for_each_other_are_both_written()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.PostgreSql);
        var (tea, honey) = (await shop.SellAsync(stock: 10), await shop.SellAsync(stock: 10));
        var meeting = new Meeting();

        await Task.WhenAll(
            shop.Database.WriteAsync(db => TakeBothAsync(db, tea.Id, honey.Id, meeting), _ => true, TestContext.Current.CancellationToken),
            shop.Database.WriteAsync(db => TakeBothAsync(db, honey.Id, tea.Id, meeting), _ => true, TestContext.Current.CancellationToken));

        Assert.Equal(3, meeting.Attempts);
        foreach (var product in new[] { tea, honey })
        {
            Assert.Equal(8, (await StockBalance.OfAsync(shop, product)).Stock / 1_000);
        }
    }

    /// <summary>Control: without the repeat one of the two fails.</summary>
    [Fact]
    public async Task Without_a_repeat_one_of_them_fails()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.PostgreSql);
        var (tea, honey) = (await shop.SellAsync(stock: 10), await shop.SellAsync(stock: 10));
        var meeting = new Meeting();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(OnceAsync(tea.Id, honey.Id), OnceAsync(honey.Id, tea.Id)));

        Assert.Equal(PostgresErrorCodes.DeadlockDetected, (failure as PostgresException ?? failure.InnerException as PostgresException)?.SqlState);
        Assert.Equal(2, meeting.Attempts);

        Task<int> OnceAsync(Guid first, Guid second) => shop.Database.ReadAsync(
            async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                var taken = await TakeBothAsync(db, first, second, meeting);
                await transaction.CommitAsync();
                return taken;
            },
            TestContext.Current.CancellationToken);
    }

    private static async Task<int> TakeBothAsync(DbContext db, Guid first, Guid second, Meeting meeting)
    {
        await TakeAsync(first);
        await meeting.ComeAsync();
        return await TakeAsync(second);

        Task<int> TakeAsync(Guid productId) => db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET stock = stock - 1000 WHERE id = {productId}");
    }

    /// <summary>The first two wait for each other, with one row each in their hands; whoever comes later passes.</summary>
    private sealed class Meeting
    {
        private readonly TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int attempts;

        public int Attempts => attempts;

        public Task ComeAsync()
        {
            if (Interlocked.Increment(ref attempts) >= 2)
            {
                both.TrySetResult();
            }

            return both.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}
