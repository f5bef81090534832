using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Sdk.Tests.Catalog;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>What households say, on both databases.</summary>
public sealed class RecordingsTests
{
    [Theory, OnEachEngine]
    public async Task One_of_each_product_and_phrase_is_kept_heard_replaced_and_deleted(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (recordings, id) = (shop.Get<IRecordings>(), shop.Household.Id);
        var (product, other) = (await shop.SellAsync(), await shop.SellAsync());
        var (first, second) = (Take(Sounds.WebM()), Take(Sounds.Ogg()));
        RecordingSlot ofProduct = new RecordingSlot.OfProduct(product.Id), greeting = new RecordingSlot.OfStall(KeyPhrase.Greeting), paying = new RecordingSlot.OfStall(KeyPhrase.Paying);

        foreach (var slot in new[] { ofProduct, paying, greeting })
        {
            Assert.True(await recordings.KeepAsync(id, slot, first));
            Assert.True(await recordings.KeepAsync(id, slot, first));
        }

        Assert.True(await recordings.KeepAsync(id, ofProduct, second));
        Assert.Equal([greeting, paying, ofProduct], (await recordings.ListAsync(id, product.Id)).Select(recording => recording.Slot));
        Assert.Equal([greeting, paying], (await recordings.ListAsync(id, other.Id)).Select(recording => recording.Slot));
        Assert.Equal([first.Hash, first.Hash], (await recordings.ListAsync(id)).Select(recording => recording.Hash));
        var heard = await recordings.ReadAsync(second.Hash);
        Assert.Equal((RecordingKind.Ogg, true), (heard!.Kind, heard.Sound.Span.SequenceEqual(second.Sound.Span)));

        // The same sound in two places stays until the last one goes.
        Assert.True(await recordings.RemoveAsync(id, greeting));
        Assert.False(await recordings.RemoveAsync(id, greeting));
        Assert.NotNull(await recordings.ReadAsync(first.Hash));
        Assert.True(await recordings.RemoveAsync(id, paying));
        Assert.Null(await recordings.ReadAsync(first.Hash));
        Assert.Null(await recordings.ReadAsync("' OR 1=1"));
    }

    [Theory, OnEachEngine]
    public async Task Another_household_changes_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var recordings = shop.Get<IRecordings>();
        RecordingSlot slot = new RecordingSlot.OfProduct((await shop.SellAsync()).Id);
        Assert.True(await recordings.KeepAsync(shop.Household.Id, slot, Take(Sounds.Wav())));

        Assert.False(await recordings.KeepAsync(Guid.NewGuid(), slot, Take(Sounds.Mp3())));
        Assert.False(await recordings.KeepAsync(Guid.NewGuid(), new RecordingSlot.OfStall(KeyPhrase.Paying), Take(Sounds.Mp3())));
        Assert.False(await recordings.RemoveAsync(Guid.NewGuid(), slot));
        Assert.Empty(await recordings.ListAsync(Guid.NewGuid(), ((RecordingSlot.OfProduct)slot).ProductId));
        Assert.Equal(RecordingKind.Wav, Assert.Single(await recordings.ListAsync(shop.Household.Id, ((RecordingSlot.OfProduct)slot).ProductId)).Kind);
    }

    /// <summary>Who only looked first would find none there, ten times.</summary>
    [Theory, OnEachEngine]
    public async Task Ten_at_once_leave_one(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var recordings = shop.Get<IRecordings>();
        RecordingSlot slot = new RecordingSlot.OfStall(KeyPhrase.Receiving);

        var kept = await Task.WhenAll(Enumerable.Range(1, 10).Select(mark => recordings.KeepAsync(shop.Household.Id, slot, Take(Sounds.WebM((byte)mark)))));

        Assert.DoesNotContain(false, kept);
        Assert.Single(await recordings.ListAsync(shop.Household.Id));
    }

    [Theory, OnEachEngine]
    public async Task It_goes_with_its_product_and_with_a_play_household(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var recordings = shop.Get<IRecordings>();
        var product = await shop.SellAsync();
        await recordings.KeepAsync(shop.Household.Id, new RecordingSlot.OfProduct(product.Id), Take(Sounds.Mp3()));
        await recordings.KeepAsync(shop.Household.Id, new RecordingSlot.OfStall(KeyPhrase.Greeting), Take(Sounds.Wav()));

        await shop.ExecuteAsync($"DELETE FROM commerce_products WHERE id = {product.Id}");
        Assert.Single(await shop.WithDbAsync(db => db.Set<RecordingRow>().ToListAsync()));

        await shop.ExecuteAsync($"UPDATE commerce_households SET is_practice = {true} WHERE id = {shop.Household.Id}");
        Assert.Equal(1, await shop.Get<IPlayHouseholds>().EraseAsync([shop.Household.Id]));
        Assert.Empty(await shop.WithDbAsync(db => db.Set<RecordingRow>().ToListAsync()));
    }

    private static RecordingFile Take(byte[] sound) => RecordingFile.TryTake(sound, out var file, out var problem) ? file! : throw new InvalidOperationException(problem.ToString());
}
