using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Inserts a photo with its bytes unless an index says that it is there.</summary>
internal static class PhotoWriter
{
    /// <returns>Whether it was written now; false when the product has this picture.</returns>
    public static Task<bool> TryInsertAsync(DbContext db, Guid householdId, Guid productId, int place, PhotoFile file, DateTimeOffset now, CancellationToken cancellationToken) =>
        TryInsertAsync(db, householdId, productId, entryId: null, place, file, now, cancellationToken);

    /// <summary>Puts a photo beside an entry that the same transaction has just written.</summary>
    public static Task<bool> TryInsertAsync(DbContext db, LedgerEntry entry, PhotoFile file, CancellationToken cancellationToken) =>
        TryInsertAsync(db, entry.HouseholdId, productId: null, entry.Id, place: 0, file, entry.RecordedAt, cancellationToken);

    private static async Task<bool> TryInsertAsync(
        DbContext db, Guid householdId, Guid? productId, Guid? entryId, int place, PhotoFile file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, photo) = (Guid.CreateVersion7(now), file.Photo);
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_photos (id, household_id, product_id, entry_id, hash, width, height, place, added_at)
            VALUES ({id}, {householdId}, {productId}, {entryId}, {photo.Hash}, {photo.Width}, {photo.Height}, {place}, {now.ToUnixTimeMilliseconds()})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        if (inserted != 1)
        {
            return false;
        }

        foreach (var size in file.Sizes)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO commerce_photo_sizes (photo_id, household_id, width, webp) VALUES ({id}, {householdId}, {size.Width}, {size.WebP.ToArray()})",
                cancellationToken);
        }

        return true;
    }
}
