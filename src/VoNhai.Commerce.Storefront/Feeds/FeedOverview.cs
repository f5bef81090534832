using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Feeds;

/// <summary>How the feeds of all households are doing, for whoever looks after the stall: neither accounts nor anything that a feed told.</summary>
public sealed class FeedOverview
{
    private readonly ShopDbContext database;
    private readonly IFeedDesk desk;

    internal FeedOverview(ShopDbContext database, IFeedDesk desk)
    {
        this.database = database;
        this.desk = desk;
    }

    /// <summary>Households with a feed that is not retired, by name.</summary>
    /// <param name="part">Which part of the list, from 0.</param>
    /// <param name="take">How many in a part, 1…50.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The part, and whether another follows.</returns>
    public async Task<(IReadOnlyList<FeedPulse> Pulses, bool HasMore)> ReadAsync(int part, int take, CancellationToken cancellationToken = default)
    {
        var (skipped, most) = (Math.Clamp(part, 0, 10_000) * take, Math.Clamp(take, 1, 50));
        var households = await database.Set<Household>().Where(household => database.Set<FeedRegistration>().Any(feed => feed.HouseholdId == household.Id && feed.RetiredAt == null))
            .OrderBy(household => household.Name).ThenBy(household => household.Id).Skip(skipped).Take(most + 1).Select(household => new { household.Id, household.Name }).ToListAsync(cancellationToken);
        var pulses = new List<FeedPulse>();
        foreach (var household in households.Take(most))
        {
            pulses.AddRange((await desk.ListAsync(household.Id, cancellationToken)).Where(feed => feed.Condition != FeedCondition.Retired)
                .Select(feed => new FeedPulse(household.Name, feed.Provider, feed.Condition, feed.LastHeardAt)));
        }

        return (pulses, households.Count > most);
    }
}
