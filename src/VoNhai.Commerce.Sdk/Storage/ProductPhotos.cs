using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Keeps the photos of products. Whoever changes them holds the product's row first, so that two at once leave one order and no photo too many.</summary>
internal sealed class ProductPhotos(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IProductPhotos
{
    public Task<ProductAlbum?> FindAsync(Guid householdId, Guid productId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => AlbumAsync(db, householdId, productId, cancellationToken), cancellationToken);

    public Task<PhotoOutcome> AddAsync(Guid householdId, Guid productId, PhotoFile file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ChangeAsync(householdId, productId, async (db, album) =>
        {
            if (album.Photos.Any(photo => photo.Hash == file.Photo.Hash))
            {
                return new PhotoOutcome.AlreadyThere(album);
            }

            if (album.IsFull)
            {
                return new PhotoOutcome.Full(album);
            }

            var last = await db.Set<PhotoRow>().Where(row => row.ProductId == productId).MaxAsync(row => (int?)row.Place, cancellationToken) ?? -1;
            return await PhotoWriter.TryInsertAsync(db, householdId, productId, last + 1, file, time.GetUtcNow().ToMilliseconds(), cancellationToken)
                ? new PhotoOutcome.Done(album with { Photos = [.. album.Photos, file.Photo] })
                : new PhotoOutcome.AlreadyThere(album);
        }, cancellationToken);
    }

    public Task<PhotoOutcome> MoveAsync(Guid householdId, Guid productId, string hash, int place, CancellationToken cancellationToken = default) =>
        ChangeAsync(householdId, productId, async (db, album) =>
        {
            if (album.Photos.SingleOrDefault(photo => photo.Hash == hash) is not { } moved)
            {
                return new PhotoOutcome.NotFound();
            }

            var photos = album.Photos.Where(photo => photo != moved).ToList();
            photos.Insert(Math.Clamp(place, 0, photos.Count), moved);
            foreach (var (number, photo) in photos.Index())
            {
                await db.Set<PhotoRow>().Where(row => row.ProductId == productId && row.Hash == photo.Hash)
                    .ExecuteUpdateAsync(row => row.SetProperty(r => r.Place, number), cancellationToken);
            }

            return new PhotoOutcome.Done(album with { Photos = photos });
        }, cancellationToken);

    public Task<PhotoOutcome> RemoveAsync(Guid householdId, Guid productId, string hash, CancellationToken cancellationToken = default) =>
        ChangeAsync(householdId, productId, async (db, album) =>
            await db.Set<PhotoRow>().Where(row => row.ProductId == productId && row.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1
                ? new PhotoOutcome.Done(album with { Photos = [.. album.Photos.Where(photo => photo.Hash != hash)] })
                : new PhotoOutcome.NotFound(), cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(string hash, int width, CancellationToken cancellationToken = default) =>
        !Photo.IsHash(hash)
            ? Task.FromResult<ReadOnlyMemory<byte>?>(null)
            : database.ReadAsync(
                async db => await db.Set<PhotoRow>().Where(photo => photo.Hash == hash && photo.ProductId != null)
                    .Join(db.Set<PhotoSizeRow>().Where(size => size.Width == width), photo => photo.Id, size => size.PhotoId, (_, size) => size.WebP)
                    .FirstOrDefaultAsync(cancellationToken) is { } bytes ? bytes : (ReadOnlyMemory<byte>?)null,
                cancellationToken);

    private Task<PhotoOutcome> ChangeAsync(
        Guid householdId, Guid productId, Func<DbContext, ProductAlbum, Task<PhotoOutcome>> change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async db => await HoldAsync(db, householdId, productId, cancellationToken) && await AlbumAsync(db, householdId, productId, cancellationToken) is { } album
                ? await change(db, album)
                : new PhotoOutcome.NotFound(),
            outcome => outcome is PhotoOutcome.Done,
            cancellationToken);

    private static async Task<bool> HoldAsync(DbContext db, Guid householdId, Guid productId, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_products SET household_id = household_id WHERE id = {productId} AND household_id = {householdId}", cancellationToken) == 1;

    private async Task<ProductAlbum?> AlbumAsync(DbContext db, Guid householdId, Guid productId, CancellationToken cancellationToken)
    {
        var product = await db.Set<Product>().AsNoTracking().Where(p => p.Id == productId && p.HouseholdId == householdId)
            .Select(p => new { p.Name, p.Slug }).SingleOrDefaultAsync(cancellationToken);
        return product is null
            ? null
            : new ProductAlbum(productId, product.Name, product.Slug, [.. (await ShownPhotos.OfAsync(db, [productId], cancellationToken))[productId]], options.MostPhotosPerProduct);
    }
}
