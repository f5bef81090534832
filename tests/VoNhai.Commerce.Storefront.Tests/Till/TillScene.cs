using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Till;

/// <summary>What the storefront has of sales at the till.</summary>
internal sealed class TillScene(StorefrontServer server)
{
    public Task<List<Order>> SoldAsync(TrialStall stall) => server.WithAsync<ShopDbContext, List<Order>>(async db =>
        await db.Set<Order>().AsNoTracking().Where(order => order.HouseholdId == stall.HouseholdId && order.Channel == SalesChannel.Till).OrderBy(order => order.Id).ToListAsync());
}
