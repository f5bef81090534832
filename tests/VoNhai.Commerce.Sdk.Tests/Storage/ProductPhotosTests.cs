using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Sdk.Tests.Catalog;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>The photos of products on both databases.</summary>
public sealed class ProductPhotosTests
{
    [Theory, OnEachEngine]
    public async Task Buyers_see_them_in_the_order_of_the_household(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = await shop.SellAsync();
        var (first, second, third) = (Picture.Of(1280), Picture.Of(500, mark: 2), Picture.Of(320, mark: 3));
        foreach (var file in new[] { first, second, third })
        {
            Assert.IsType<PhotoOutcome.Done>(await shop.Photos.AddAsync(shop.Household.Id, product.Id, file));
        }

        await shop.Photos.MoveAsync(shop.Household.Id, product.Id, third.Photo.Hash, 0);
        var moved = Assert.IsType<PhotoOutcome.Done>(await shop.Photos.MoveAsync(shop.Household.Id, product.Id, first.Photo.Hash, 99));

        Assert.Equal([third.Photo, second.Photo, first.Photo], moved.Album.Photos);
        Assert.Equal(moved.Album.Photos, (await shop.Catalog.FindProductAsync(product.Slug))!.Photos);
        Assert.Equal(moved.Album.Photos, (await shop.Catalog.ListAsync(new CatalogQuery())).Items.Single().Photos);
        Assert.Equal(first.Sizes[1].WebP.ToArray(), (await shop.Photos.ReadAsync(first.Photo.Hash, 640))!.Value.ToArray());
        Assert.Null(await shop.Photos.ReadAsync(first.Photo.Hash, 500));
    }

    [Theory, OnEachEngine]
    public async Task The_same_picture_is_added_once_and_deleted_with_its_bytes(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = await shop.SellAsync();
        var file = Picture.Of(640);

        Assert.IsType<PhotoOutcome.Done>(await shop.Photos.AddAsync(shop.Household.Id, product.Id, file));
        Assert.IsType<PhotoOutcome.AlreadyThere>(await shop.Photos.AddAsync(shop.Household.Id, product.Id, file));
        Assert.Equal(2, await shop.WithDbAsync(db => db.Set<PhotoSizeRow>().CountAsync()));

        Assert.Empty(Assert.IsType<PhotoOutcome.Done>(await shop.Photos.RemoveAsync(shop.Household.Id, product.Id, file.Photo.Hash)).Album.Photos);
        Assert.IsType<PhotoOutcome.NotFound>(await shop.Photos.RemoveAsync(shop.Household.Id, product.Id, file.Photo.Hash));
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<PhotoSizeRow>().CountAsync()));
        Assert.Null(await shop.Photos.ReadAsync(file.Photo.Hash, 640));
    }

    [Theory, OnEachEngine]
    public async Task Another_household_finds_nothing_and_changes_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = await shop.SellAsync();
        var neighbour = await shop.NeighbourAsync();
        var (first, second) = (Picture.Of(640), Picture.Of(640, mark: 2));
        await shop.Photos.AddAsync(shop.Household.Id, product.Id, first);
        await shop.Photos.AddAsync(shop.Household.Id, product.Id, second);

        Assert.Null(await shop.Photos.FindAsync(neighbour.Id, product.Id));
        Assert.IsType<PhotoOutcome.NotFound>(await shop.Photos.AddAsync(neighbour.Id, product.Id, Picture.Of(320, mark: 9)));
        Assert.IsType<PhotoOutcome.NotFound>(await shop.Photos.MoveAsync(neighbour.Id, product.Id, second.Photo.Hash, 0));
        Assert.IsType<PhotoOutcome.NotFound>(await shop.Photos.RemoveAsync(neighbour.Id, product.Id, first.Photo.Hash));
        Assert.IsType<PhotoOutcome.NotFound>(await shop.Photos.RemoveAsync(shop.Household.Id, (await shop.SellAsync()).Id, first.Photo.Hash));
        Assert.Equal([first.Photo, second.Photo], (await shop.Photos.FindAsync(shop.Household.Id, product.Id))!.Photos);
    }

    /// <summary>Who only counted would count none before any is written, and let all of them in.</summary>
    [Theory, OnEachEngine]
    public async Task Twenty_at_once_leave_as_many_as_there_may_be(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = await shop.SellAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(mark => shop.Photos.AddAsync(shop.Household.Id, product.Id, Picture.Of(320, (byte)mark))));

        Assert.Equal(6, outcomes.Count(outcome => outcome is PhotoOutcome.Done));
        Assert.Equal(14, outcomes.Count(outcome => outcome is PhotoOutcome.Full));
        var album = await shop.Photos.FindAsync(shop.Household.Id, product.Id);
        Assert.True(album!.IsFull);
        Assert.Equal(6, await shop.WithDbAsync(db => db.Set<PhotoRow>().Select(row => row.Place).Distinct().CountAsync()));
    }

    [Theory, OnEachEngine]
    public async Task A_photo_of_one_product_stays_when_its_twin_goes(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, rice) = (await shop.SellAsync(), await shop.SellAsync(name: "Gạo nếp"));
        var file = Picture.Of(640);
        await shop.Photos.AddAsync(shop.Household.Id, tea.Id, file);
        await shop.Photos.AddAsync(shop.Household.Id, rice.Id, file);

        await shop.Photos.RemoveAsync(shop.Household.Id, tea.Id, file.Photo.Hash);

        Assert.NotNull(await shop.Photos.ReadAsync(file.Photo.Hash, 640));
        Assert.Single((await shop.Photos.FindAsync(shop.Household.Id, rice.Id))!.Photos);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void A_number_out_of_range_is_refused(int most) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommerceOptions { MostPhotosPerProduct = most }.Check());
}
