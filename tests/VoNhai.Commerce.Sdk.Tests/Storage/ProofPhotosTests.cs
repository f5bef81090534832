using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Catalog;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Photos of spoiled goods on both databases: kept with their entry, seen by two sides and nobody else.</summary>
public sealed class ProofPhotosTests
{
    private const string By = "user:1";

    [Theory, OnEachEngine]
    public async Task Household_and_buyer_see_it_and_the_public_door_does_not(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var file = Picture.Of(640);
        var done = await AllowAsync(shop, order, file);
        var (code, secret) = (order.Code.ToString(), order.Secret.Reveal());

        var seen = Assert.Single(await shop.Proofs.ListAsync(shop.Household.Id, code));
        Assert.Equal((done.EntryId, file.Photo, Vnd.Of(10_000), false), (seen.EntryId, seen.Photo, seen.Amount, seen.IsTakenBack));
        Assert.Equal(seen, Assert.Single(await shop.Proofs.ListForBuyerAsync(code, secret)));
        Assert.Equal(file.Sizes[0].WebP.ToArray(), (await shop.Proofs.ReadAsync(shop.Household.Id, code, seen.EntryId, 320))!.Value.ToArray());
        Assert.Equal(file.Sizes[1].WebP.ToArray(), (await shop.Proofs.ReadForBuyerAsync(code, secret, seen.EntryId, 640))!.Value.ToArray());
        Assert.Equal(file.Photo.Hash, await shop.WithDbAsync(db => db.Set<LedgerEntry>().Where(entry => entry.Id == seen.EntryId).Select(entry => entry.Photo).SingleAsync()));

        // The control: with a product the same bytes are found by their name.
        Assert.Null(await shop.Photos.ReadAsync(file.Photo.Hash, 640));
        await shop.Photos.AddAsync(shop.Household.Id, (await shop.SellAsync()).Id, file);
        Assert.NotNull(await shop.Photos.ReadAsync(file.Photo.Hash, 640));
    }

    [Theory, OnEachEngine]
    public async Task Neither_another_household_nor_another_orders_secret_opens_it(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = await shop.SellAsync();
        var (order, other) = (await shop.OrderAsync(product), await shop.OrderAsync(product));
        var entry = (await AllowAsync(shop, order, Picture.Of(640))).EntryId!.Value;
        var neighbour = await shop.NeighbourAsync();
        var (code, otherCode, otherSecret) = (order.Code.ToString(), other.Code.ToString(), other.Secret.Reveal());

        Assert.Empty(await shop.Proofs.ListAsync(neighbour.Id, code));
        Assert.Empty(await shop.Proofs.ListForBuyerAsync(code, otherSecret));
        Assert.Empty(await shop.Proofs.ListForBuyerAsync(otherCode, otherSecret));
        Assert.Null(await shop.Proofs.ReadAsync(neighbour.Id, code, entry, 640));
        Assert.Null(await shop.Proofs.ReadForBuyerAsync(code, otherSecret, entry, 640));
        Assert.Null(await shop.Proofs.ReadForBuyerAsync(otherCode, otherSecret, entry, 640));
        Assert.Null(await shop.Proofs.ReadForBuyerAsync(code, "", entry, 640));
        Assert.Null(await shop.Proofs.ReadForBuyerAsync("không có", otherSecret, entry, 640));
        Assert.NotNull(await shop.Proofs.ReadForBuyerAsync(code, order.Secret.Reveal(), entry, 640));
        Assert.Null(await shop.Proofs.ReadForBuyerAsync(code, order.Secret.Reveal(), entry, 641));
        Assert.Null(await shop.Proofs.ReadAsync(shop.Household.Id, code, entry, 641));
    }

    [Theory, OnEachEngine]
    public async Task A_form_sent_twice_keeps_one_and_a_refused_form_keeps_none(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var form = Form(Picture.Of(640));

        await shop.Money.GiveAllowanceAsync(shop.Household.Id, order.Code.ToString(), form, By);
        Assert.True(Assert.IsType<MoneyOutcome.Done>(await shop.Money.GiveAllowanceAsync(shop.Household.Id, order.Code.ToString(), form, By)).IsReplay);
        Assert.IsType<MoneyOutcome.Refused>(await shop.Money.GiveAllowanceAsync(
            shop.Household.Id, order.Code.ToString(), Form(Picture.Of(640, mark: 2)) with { Amount = order.Total + order.Total }, By));

        Assert.Equal(1, await shop.WithDbAsync(db => db.Set<PhotoRow>().CountAsync()));
        Assert.Equal(2, await shop.WithDbAsync(db => db.Set<PhotoSizeRow>().CountAsync()));
    }

    [Theory, OnEachEngine]
    public async Task What_was_taken_back_is_the_households_alone(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var entry = (await AllowAsync(shop, order, Picture.Of(640))).EntryId!.Value;
        await shop.Money.ReverseAsync(shop.Household.Id, entry, new EntryReversed { FormKey = "again", Reason = "Nhầm đơn" }, By);
        var (code, secret) = (order.Code.ToString(), order.Secret.Reveal());

        Assert.True(Assert.Single(await shop.Proofs.ListAsync(shop.Household.Id, code)).IsTakenBack);
        Assert.NotNull(await shop.Proofs.ReadAsync(shop.Household.Id, code, entry, 640));
        Assert.Empty(await shop.Proofs.ListForBuyerAsync(code, secret));
        Assert.Null(await shop.Proofs.ReadForBuyerAsync(code, secret, entry, 640));
    }

    private static AllowanceGiven Form(PhotoFile file) => new() { FormKey = Guid.NewGuid().ToString("N"), Reason = "Hai quả dập", Amount = Vnd.Of(10_000), Picture = file };

    private static async Task<MoneyOutcome.Done> AllowAsync(TrialShop shop, OrderView order, PhotoFile file) =>
        Assert.IsType<MoneyOutcome.Done>(await shop.Money.GiveAllowanceAsync(shop.Household.Id, order.Code.ToString(), Form(file), By));
}
