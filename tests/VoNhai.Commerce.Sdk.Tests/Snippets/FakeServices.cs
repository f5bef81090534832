using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class FakeServices
{
    public static (FakeClock Clock, VoNhai.Commerce.BankFeeds.FeedRegistration Feed) Run(IServiceCollection services, DbContext db, ReceivingAccount account)
    {
        // snippet
        var clock = new FakeClock();
        services.AddSingleton<TimeProvider>(clock);   // before AddVoNhaiCommerce
        var feed = TestBank.FeedFor(account);
        db.Add(feed);                                 // beside the account; it has a fresh secret
        // end
        return (clock, feed);
    }
}
