using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class FiveLineTest
{
    public static async Task RunAsync(FeedRegistration feed, IPaymentInbox inbox, TimeProvider clock, IOrderTracking tracking, OrderView order)
    {
        // snippet
        var bank = new TestBank(feed, inbox.ReceiveAsync, clock);
        await bank.PayAsync(FakePayment.Of(order.Payment.Transfer!).Less(Vnd.Of(5_000)));
        var seen = await tracking.FindAsync(order.Code.ToString(), order.Secret.Reveal());
        Assert.Equal(PaymentCaveat.Underpaid, seen!.Payment.State.Caveat);
        Assert.Equal(Vnd.Of(5_000), seen.Payment.State.Due);
        // end
    }
}
