using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Reads the orders that a partner brought; every question names the partner.</summary>
internal sealed class PartnerOrders(ICommerceDatabase database) : IPartnerOrders
{
    private const int MostTaken = 100;

    public Task<Page<OrderView>> ListAsync(Guid partner, Guid? householdId, string? after = null, int take = 50, CancellationToken cancellationToken = default)
    {
        var most = Math.Clamp(take, 1, MostTaken);
        var (beforeTime, beforeId) = ReadCursor(after);
        var (everywhere, household) = (householdId is null, householdId ?? Guid.Empty);
        return database.ReadAsync(
            async db =>
            {
                var ids = await db.Database.SqlQuery<Guid>(
                    $"""
                    SELECT id AS "Value" FROM commerce_orders
                    WHERE partner_id = {partner} AND ({everywhere} OR household_id = {household}) AND (placed_at, id) < ({beforeTime}, {beforeId})
                    ORDER BY placed_at DESC, id DESC LIMIT {most + 1}
                    """).ToListAsync(cancellationToken);
                var page = ids.Take(most).ToList();
                var loaded = await db.Set<Order>().Where(order => order.Partner == partner && page.Contains(order.Id)).AsSplitQuery().ToDictionaryAsync(order => order.Id, cancellationToken);
                var readings = await OrderReading.CompleteAsync(db, [.. page.Select(id => loaded[id])], cancellationToken);
                return new Page<OrderView>([.. readings.Select(reading => reading.View())], ids.Count > most ? Cursor(readings[^1].Order) : null);
            },
            cancellationToken);
    }

    public async Task<OrderView?> FindAsync(Guid partner, Guid? householdId, string code, CancellationToken cancellationToken = default) =>
        OrderCode.TryRead(code, out var read)
        && await database.ReadAsync(db => OrderReading.FindAsync(db, read, householdId, cancellationToken), cancellationToken) is { } found
        && found.Order.Partner == partner
            ? found.View()
            : null;

    private static string Cursor(Order order) => string.Create(CultureInfo.InvariantCulture, $"{order.PlacedAt.ToUnixTimeMilliseconds()}.{order.Id:N}");

    private static (long Time, Guid Id) ReadCursor(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && Guid.TryParseExact(parts[1], "N", out var id)
            ? (at, id)
            : (long.MaxValue, Guid.Empty);
    }
}
