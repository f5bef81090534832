using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Doors.Document;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>GET /api/v1/practice/feeds</c>: the feeds of the practice households, so that a class or a test can play the bank. Never their secrets.</summary>
internal static class PracticeApi
{
    public static IEndpointRouteBuilder MapPractice(this IEndpointRouteBuilder api)
    {
        api.MapGet("/practice/feeds", ListAsync)
            .Describe("listPracticeFeeds", "Practice", "Feeds of the practice households", "So that a class or a test can play the bank. Never their secrets.").Produces<IReadOnlyList<PracticeFeed>>();
        return api;
    }

    private static async Task<IReadOnlyList<PracticeFeed>> ListAsync(ShopDbContext db, CancellationToken cancellationToken) =>
        await (from feed in db.Set<FeedRegistration>()
               join household in db.Set<Household>() on feed.HouseholdId equals household.Id
               where household.IsPractice && feed.Provider == BankFeedProviders.SePay && feed.RetiredAt == null
               orderby household.Slug
               select new PracticeFeed(feed.Id, feed.HouseholdId, feed.Bin, feed.Account)).ToListAsync(cancellationToken);

    internal sealed record PracticeFeed(Guid FeedId, Guid HouseholdId, string Bin, string Account);
}
