using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>On the stall, off the stall, or waiting for a person. The caller holds the product's row.</summary>
internal static class Publication
{
    /// <summary>Puts a product on the stall, unless a person must look at its words first: then it leaves the stall and waits.</summary>
    public static async Task PublishAsync(DbContext db, Product product, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = ListingWaits.HashOf(product);

        // Words that no longer stand there need nobody's look.
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_listing_looks SET publishes_when_passed = {false} WHERE product_id = {product.Id} AND words_hash <> {hash} AND verdict = {nameof(LookVerdict.Waiting)}",
            cancellationToken);
        if (ListingWaits.Of(product).Count == 0
            || await db.Set<ListingLookRow>().AnyAsync(look => look.ProductId == product.Id && look.WordsHash == hash && look.Verdict == LookVerdict.Passed, cancellationToken))
        {
            await SetAsync(db, product.Id, isPublished: true, cancellationToken);
            return;
        }

        await SetAsync(db, product.Id, isPublished: false, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_listing_looks (id, household_id, product_id, words_hash, asked_at, publishes_when_passed, verdict, decided_by, note)
            VALUES ({Guid.CreateVersion7()}, {product.HouseholdId}, {product.Id}, {hash}, {now.ToUnixTimeMilliseconds()}, {true}, {nameof(LookVerdict.Waiting)}, {""}, {""})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_listing_looks SET publishes_when_passed = {true} WHERE product_id = {product.Id} AND words_hash = {hash} AND verdict = {nameof(LookVerdict.Waiting)}",
            cancellationToken);
    }

    /// <summary>Takes a product off the stall; what waits no longer goes on the stall by itself.</summary>
    public static async Task HideAsync(DbContext db, Guid productId, CancellationToken cancellationToken)
    {
        await SetAsync(db, productId, isPublished: false, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_listing_looks SET publishes_when_passed = {false} WHERE product_id = {productId} AND verdict = {nameof(LookVerdict.Waiting)}",
            cancellationToken);
    }

    /// <summary>Holds a product's row until the transaction ends; false when this household has no such product.</summary>
    public static async Task<bool> TryHoldAsync(DbContext db, Guid householdId, Guid productId, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_products SET version = version WHERE id = {productId} AND household_id = {householdId}",
            cancellationToken) == 1;

    private static async Task SetAsync(DbContext db, Guid productId, bool isPublished, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET is_published = {isPublished} WHERE id = {productId}", cancellationToken);
}
