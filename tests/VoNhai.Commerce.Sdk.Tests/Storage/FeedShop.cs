using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.BankFeeds;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>What the tests of feeds ask of the small stall.</summary>
internal static class FeedShop
{
    /// <summary>Another feed on the stall's account.</summary>
    public static async Task<FeedRegistration> FeedAsync(this TrialShop shop, string provider, string? list = null)
    {
        var feed = new FeedRegistration(Guid.CreateVersion7(), shop.Household.Id, shop.Account.Id, provider, "970405", TrialShop.AccountNumber)
        {
            ApiKey = provider is BankFeedProviders.SePay or BankFeedProviders.SePayBankHub ? SignedRequest.Secret : null,
            HmacSecret = provider != BankFeedProviders.SePayBankHub ? SignedRequest.Secret : null,
            ListName = list,
            ListToken = list is null ? null : FakeLists.Token,
        };
        await shop.AddAsync(feed);
        return feed;
    }

    public static async Task<Vnd> ReceivedAsync(this TrialShop shop, OrderView order) =>
        (await shop.Tracking.FindAsync(order.Code.ToString(), order.Secret.Reveal()))!.Payment.State.Received;

    /// <summary>All money that stands in any ledger.</summary>
    public static async Task<Vnd> BalanceAsync(this TrialShop shop) =>
        (await shop.WithDbAsync(db => db.Set<LedgerEntry>().AsNoTracking().ToListAsync())).Aggregate(Vnd.Zero, (sum, entry) => sum + entry.Amount);

    public static Task<InboxReceipt> DeliverAsync(this TrialShop shop, Notice notice) =>
        shop.Inbox.ReceiveAsync("sepay", shop.Feed.Id, Notice.ByKey(), notice.Body());
}
