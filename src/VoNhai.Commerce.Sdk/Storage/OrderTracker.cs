using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Finds an order for its buyer.</summary>
internal sealed class OrderTracker(ICommerceDatabase database) : IOrderTracking
{
    public Task<OrderView?> FindAsync(string code, string secret, CancellationToken cancellationToken = default) =>
        TrackingSecret.TryRead(secret, out var given)
            ? FindAsync(code, order => order.Secret.Matches(given), cancellationToken)
            : Task.FromResult<OrderView?>(null);

    public Task<OrderView?> FindByPhoneAsync(string code, string lastFour, CancellationToken cancellationToken = default) =>
        lastFour is { Length: 4 }
            ? FindAsync(code, order => order.Buyer.Phone.LastFour == lastFour, cancellationToken)
            : Task.FromResult<OrderView?>(null);

    private async Task<OrderView?> FindAsync(string typed, Func<Order, bool> isBuyers, CancellationToken cancellationToken)
    {
        if (!OrderCode.TryRead(typed, out var code))
        {
            return null;
        }

        var found = await database.ReadAsync(db => OrderReading.FindAsync(db, code, householdId: null, cancellationToken), cancellationToken);
        return found is not null && isBuyers(found.Order) ? found.View() : null;
    }
}
