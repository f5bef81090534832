using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class BuyersWordTests
{
    /// <summary>"Tôi đã chuyển", as often as somebody likes to press it.</summary>
    [Theory, OnEachEngine]
    public async Task A_claim_changes_nothing_but_its_own_note(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));

        for (var times = 0; times < 5; times++)
        {
            await shop.Claims.ClaimAsync(order.Code.ToString(), order.Secret.Reveal());
        }

        var seen = await shop.SeeAsync(order);
        Assert.Equal((OrderStep.Placed, PaymentStatus.Open, Vnd.Zero, false), (seen.Step, seen.Payment.State.Status, seen.Payment.State.Received, seen.Payment.State.MayGo));
        Assert.Equal(shop.Clock.GetUtcNow(), seen.Payment.ClaimedAt);
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<LedgerEntry>().CountAsync()));

        // The control: money of which the bank tells does change it.
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), 95_000));
        Assert.True((await shop.SeeAsync(order)).Payment.State.MayGo);
    }
}
