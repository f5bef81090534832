using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class RepriceTests
{
    private static readonly Vnd Seen = Vnd.Of(95_000);

    [Theory, OnEachEngine]
    public async Task A_price_is_changed_only_from_the_one_that_was_seen(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(price: 95_000);
        var id = shop.Household.Id;

        var first = Assert.IsType<ListingOutcome.Saved>(await shop.Listing.RepriceAsync(id, tea.Id, Seen, "110k")).Listing.Product;
        Assert.Equal((Vnd.Of(110_000), 1), (first.Price, first.Version));

        // A second tap finds it there; somebody who saw the old price is told the new one.
        Assert.Equal(1, Assert.IsType<ListingOutcome.Saved>(await shop.Listing.RepriceAsync(id, tea.Id, Seen, "110.000")).Listing.Product.Version);
        Assert.Equal(Vnd.Of(110_000), Assert.IsType<ListingOutcome.ChangedMeanwhile>(await shop.Listing.RepriceAsync(id, tea.Id, Seen, "90k")).Listing.Product.Price);
        Assert.Equal("price", Assert.Single(Assert.IsType<ListingOutcome.Refused>(await shop.Listing.RepriceAsync(id, tea.Id, Vnd.Of(110_000), "rẻ thôi")).Problems).Field);
        Assert.IsType<ListingOutcome.NotFound>(await shop.Listing.RepriceAsync((await shop.NeighbourAsync()).Id, tea.Id, Vnd.Of(110_000), "1k"));
        Assert.Equal(Vnd.Of(110_000), (await shop.Listing.FindAsync(id, tea.Id))!.Product.Price);
    }
}
