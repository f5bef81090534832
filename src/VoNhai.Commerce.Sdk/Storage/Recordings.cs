using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Keeps what households say. Whoever changes it holds the product's or the household's row first, so that two at once leave one recording.</summary>
internal sealed class Recordings(ICommerceDatabase database, TimeProvider time) : IRecordings
{
    public Task<IReadOnlyList<Recording>> ListAsync(Guid householdId, Guid? productId = null, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<Recording>>(
            async db =>
            {
                var rows = await db.Set<RecordingRow>().AsNoTracking()
                    .Where(row => row.HouseholdId == householdId && (row.Phrase != null || row.ProductId == productId))
                    .Select(row => new { row.ProductId, row.Phrase, row.Hash, row.Kind, row.KeptAt })
                    .ToListAsync(cancellationToken);
                return [.. rows.OrderBy(row => row.Phrase ?? (KeyPhrase)int.MaxValue)
                    .Select(row => new Recording(row.Phrase is { } phrase ? new RecordingSlot.OfStall(phrase) : new RecordingSlot.OfProduct(row.ProductId!.Value), row.Hash, row.Kind, row.KeptAt))];
            },
            cancellationToken);

    public Task<bool> KeepAsync(Guid householdId, RecordingSlot slot, RecordingFile file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(file);
        return database.WriteAsync(
            async db =>
            {
                if (!await HoldAsync(db, householdId, slot, cancellationToken))
                {
                    return false;
                }

                if (!await Of(db, householdId, slot).AnyAsync(row => row.Hash == file.Hash, cancellationToken))
                {
                    await Of(db, householdId, slot).ExecuteDeleteAsync(cancellationToken);
                    var now = time.GetUtcNow().ToMilliseconds();
                    db.Add(new RecordingRow
                    {
                        Id = Guid.CreateVersion7(now),
                        HouseholdId = householdId,
                        ProductId = (slot as RecordingSlot.OfProduct)?.ProductId,
                        Phrase = (slot as RecordingSlot.OfStall)?.Phrase,
                        Hash = file.Hash,
                        Kind = file.Kind,
                        Sound = file.Sound.ToArray(),
                        KeptAt = now,
                    });
                    await db.SaveChangesAsync(cancellationToken);
                }

                return true;
            },
            kept => kept,
            cancellationToken);
    }

    public Task<bool> RemoveAsync(Guid householdId, RecordingSlot slot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return database.WriteAsync(async db => await Of(db, householdId, slot).ExecuteDeleteAsync(cancellationToken) == 1, removed => removed, cancellationToken);
    }

    public Task<RecordedSound?> ReadAsync(string hash, CancellationToken cancellationToken = default) =>
        !RecordingFile.IsHash(hash)
            ? Task.FromResult<RecordedSound?>(null)
            : database.ReadAsync(
                async db => await db.Set<RecordingRow>().AsNoTracking().Where(row => row.Hash == hash).Select(row => new { row.Kind, row.Sound }).FirstOrDefaultAsync(cancellationToken) is { } row
                    ? new RecordedSound(row.Kind, row.Sound)
                    : null,
                cancellationToken);

    private static IQueryable<RecordingRow> Of(DbContext db, Guid householdId, RecordingSlot slot)
    {
        var own = db.Set<RecordingRow>().Where(row => row.HouseholdId == householdId);
        return slot switch
        {
            RecordingSlot.OfProduct product => own.Where(row => row.ProductId == product.ProductId),
            RecordingSlot.OfStall stall => own.Where(row => row.Phrase == stall.Phrase),
            _ => throw new CommerceException($"{slot.GetType().Name} has no recording."),
        };
    }

    private static async Task<bool> HoldAsync(DbContext db, Guid householdId, RecordingSlot slot, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            slot is RecordingSlot.OfProduct product
                ? (FormattableString)$"UPDATE commerce_products SET household_id = household_id WHERE id = {product.ProductId} AND household_id = {householdId}"
                : $"UPDATE commerce_households SET id = id WHERE id = {householdId}",
            cancellationToken) == 1;
}
