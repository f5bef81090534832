using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Finds an order for its buyer, and hears what the buyer says of the goods.</summary>
internal sealed class OrderTracker(ICommerceDatabase database, TimeProvider time) : IOrderTracking
{
    public Task<OrderView?> FindAsync(string code, string secret, CancellationToken cancellationToken = default) =>
        FindAsync(db => BuyersKey.BySecretAsync(db, code, secret, cancellationToken), cancellationToken);

    public Task<OrderView?> FindByPhoneAsync(string code, string lastFour, CancellationToken cancellationToken = default) =>
        FindAsync(db => BuyersKey.ByPhoneAsync(db, code, lastFour, cancellationToken), cancellationToken);

    public Task<bool> ConfirmReceiptAsync(string code, string secret, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async db =>
            {
                if (await BuyersKey.BySecretAsync(db, code, secret, cancellationToken) is not { } read
                    || await db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET stamp = stamp WHERE code = {read.ToString()}", cancellationToken) != 1)
                {
                    return false;
                }

                var order = await db.Set<Order>().AsSplitQuery().SingleAsync(o => o.Code == read, cancellationToken);
                if (!order.Can(OrderStep.Delivered, settled: false))
                {
                    return false;
                }

                order.Deliver(time.GetUtcNow().ToMilliseconds(), Actors.Buyer);
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            done => done,
            cancellationToken);

    private Task<OrderView?> FindAsync(Func<DbContext, Task<OrderCode?>> ask, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async db => await ask(db) is { } code && await BuyersReading.FindAsync(db, code, cancellationToken) is { } found
                ? found.BuyersView()
                : null,
            cancellationToken);
}
