using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Sheets out of and into the database. Taking in holds the household, plans, holds the products that change, and plans again: what is written is
/// what was looked at, or nothing.
/// </summary>
internal sealed class ListingSheets(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IListingSheets
{
    private static readonly IReadOnlySet<string> NoPictures = new HashSet<string>();

    private DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());

    public Task<byte[]?> WriteAsync(Guid householdId, IReadOnlyDictionary<string, string> categories, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(categories);
        return database.ReadAsync(
            async db => await SceneAsync(db, householdId, categories, NoPictures, cancellationToken) is { } scene ? Sheet.Write(scene.Stored.Select(stored => SheetCells.Of(stored, categories))) : null,
            cancellationToken);
    }

    public Task<SheetReport?> LookAsync(
        Guid householdId, Sheet sheet, IReadOnlyDictionary<string, string> categories, IReadOnlyCollection<string> pictures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(categories);
        var names = pictures.Select(SheetPictures.KeyOf).ToHashSet(StringComparer.Ordinal);
        return database.ReadAsync(async db => (await PlanAsync(db, householdId, sheet, categories, names, cancellationToken))?.Report, cancellationToken);
    }

    public Task<SheetOutcome> TakeInAsync(
        Guid householdId, Sheet sheet, IReadOnlyDictionary<string, string> categories, IReadOnlyDictionary<string, PhotoFile> pictures, string seen, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var names = pictures.Keys.ToHashSet(StringComparer.Ordinal);
        return database.WriteAsync<SheetOutcome>(
            async db =>
            {
                // Two sheets of one household come one after the other.
                await db.Database.ExecuteSqlAsync($"UPDATE commerce_households SET about = about WHERE id = {householdId}", cancellationToken);
                if (await PlanAsync(db, householdId, sheet, categories, names, cancellationToken) is not { } first)
                {
                    return new SheetOutcome.NotFound();
                }

                // In the order in which a checkout holds them.
                foreach (var id in first.Steps.Select(step => step.ProductId).OfType<Guid>().Order())
                {
                    await Publication.TryHoldAsync(db, householdId, id, cancellationToken);
                }

                var plan = (await PlanAsync(db, householdId, sheet, categories, names, cancellationToken))!;
                if (!plan.Report.IsGood)
                {
                    return new SheetOutcome.Refused(plan.Report);
                }

                // A second tap finds all of it done; its pictures are there, or are added as they were looked at.
                if (plan.Report.ChangesProducts && plan.Report.Seal != seen)
                {
                    return new SheetOutcome.ChangedMeanwhile(plan.Report);
                }

                var ids = await ApplyAsync(db, householdId, plan, by, cancellationToken);
                return await AddPhotosAsync(db, householdId, plan, ids, pictures, cancellationToken);
            },
            keep: outcome => outcome is SheetOutcome.Taken,
            cancellationToken);
    }

    private async Task<SheetPlan?> PlanAsync(
        DbContext db, Guid householdId, Sheet sheet, IReadOnlyDictionary<string, string> categories, IReadOnlySet<string> pictures, CancellationToken cancellationToken)
    {
        if (await SceneAsync(db, householdId, categories, pictures, cancellationToken) is not { } scene)
        {
            return null;
        }

        var keys = SheetPlan.KeysOf(scene, sheet);
        var made = await db.Set<StockAdjustment>().AsNoTracking().Where(change => change.HouseholdId == householdId && keys.Contains(change.Id))
            .ToDictionaryAsync(change => change.Id, change => change.ProductId, cancellationToken);
        return SheetPlan.Of(scene with { Made = made }, sheet);
    }

    private async Task<SheetScene?> SceneAsync(
        DbContext db, Guid householdId, IReadOnlyDictionary<string, string> categories, IReadOnlySet<string> pictures, CancellationToken cancellationToken)
    {
        if (!await db.Set<Household>().AnyAsync(household => household.Id == householdId, cancellationToken))
        {
            return null;
        }

        var products = await db.Set<Product>().AsNoTracking().Where(product => product.HouseholdId == householdId)
            .OrderBy(product => product.SearchKey).ThenBy(product => product.Id).ToListAsync(cancellationToken);
        var adjustments = await db.Set<StockAdjustment>().Where(change => change.HouseholdId == householdId)
            .GroupBy(change => change.ProductId).Select(changes => new { changes.Key, Count = changes.Count() })
            .ToDictionaryAsync(changes => changes.Key, changes => changes.Count, cancellationToken);
        var views = await ListingViews.OfAsync(db, householdId, products, options, time.GetUtcNow(), cancellationToken);
        return new SheetScene
        {
            HouseholdId = householdId,
            Stored = [.. views.Select(view => new StoredListing(view.Product, view.State != ListingState.Hidden, adjustments.GetValueOrDefault(view.Product.Id)))],
            Categories = categories,
            Pictures = pictures,
            Today = Today,
            MostProducts = ListingDesk.MostProducts,
            MostPhotos = options.MostPhotosPerProduct,
        };
    }

    /// <summary>Writes products, stock and publication. Gives back each step's product.</summary>
    private async Task<Dictionary<SheetStep, Guid>> ApplyAsync(DbContext db, Guid householdId, SheetPlan plan, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMilliseconds();
        var revised = plan.Steps.Where(step => step is { Listing: not null, ProductId: not null }).Select(step => step.ProductId!.Value).ToList();
        var touched = plan.Steps.Where(step => step is { SettlesPublication: true, ProductId: not null }).Select(step => step.ProductId!.Value).ToList();
        var products = await db.Set<Product>().Where(product => touched.Contains(product.Id) && product.HouseholdId == householdId).ToDictionaryAsync(product => product.Id, cancellationToken);
        var ids = new Dictionary<SheetStep, Guid>();
        foreach (var step in plan.Steps)
        {
            ids[step] = step.ProductId ?? Guid.CreateVersion7();
            if (step.View.Fate == SheetLineFate.New)
            {
                await WriteStockAsync(db, new StockAdjustment(step.Key, householdId, ids[step], step.Stock ?? Quantity.Zero, StockReason.Opening, by, now), isOpening: true, cancellationToken);
                products[ids[step]] = Made(householdId, ids[step], step);
                db.Add(products[ids[step]]);
            }
            else if (step.Stock is { } change)
            {
                await WriteStockAsync(db, new StockAdjustment(step.Key, householdId, ids[step], change, step.Reason, by, now) { Note = "Theo bảng hàng" }, isOpening: false, cancellationToken);
            }

            if (step.Listing is { } listing)
            {
                products[ids[step]].Revise(listing);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Set<Product>().Where(product => revised.Contains(product.Id)).ExecuteUpdateAsync(product => product.SetProperty(p => p.Version, p => p.Version + 1), cancellationToken);
        foreach (var step in plan.Steps.Where(step => step.SettlesPublication))
        {
            var product = products[ids[step]];
            if (step.Publish)
            {
                await Publication.PublishAsync(db, product, now, cancellationToken);
            }
            else if (step.ProductId is not null)
            {
                await Publication.HideAsync(db, product.Id, cancellationToken);
            }
        }

        return ids;
    }

    private static Product Made(Guid householdId, Guid id, SheetStep step)
    {
        var listing = step.Listing!;
        return new Product(id, householdId, ProductSlug.Of(listing.Name, id), listing.Name, listing.Unit.ToString(), listing.Price) { Stock = step.Stock ?? Quantity.Zero, IsPublished = false, Picture = step.Picture };
    }

    private static async Task WriteStockAsync(DbContext db, StockAdjustment change, bool isOpening, CancellationToken cancellationToken)
    {
        if (!await StockBook.TryWriteAsync(db, change, cancellationToken) || (!isOpening && !await StockBook.TryApplyAsync(db, change, cancellationToken)))
        {
            throw new CommerceException($"A sheet's change of {change.ProductId} did not hold, though its rows were held.");
        }
    }

    private async Task<SheetOutcome> AddPhotosAsync(
        DbContext db, Guid householdId, SheetPlan plan, Dictionary<SheetStep, Guid> ids, IReadOnlyDictionary<string, PhotoFile> pictures, CancellationToken cancellationToken)
    {
        var problems = new List<SheetProblem>();
        var added = 0;
        foreach (var step in plan.Steps.Where(step => step.View.Pictures.Count > 0))
        {
            var productId = ids[step];
            var places = await db.Set<PhotoRow>().Where(row => row.ProductId == productId).Select(row => row.Place).ToListAsync(cancellationToken);
            var (count, next) = (places.Count, places.Count == 0 ? 0 : places.Max() + 1);
            foreach (var name in step.View.Pictures)
            {
                if (await PhotoWriter.TryInsertAsync(db, householdId, productId, next, pictures[SheetPictures.KeyOf(name)], time.GetUtcNow().ToMilliseconds(), cancellationToken))
                {
                    (count, next, added) = (count + 1, next + 1, added + 1);
                }
            }

            if (count > options.MostPhotosPerProduct)
            {
                problems.Add(new SheetProblem(step.View.Number, SheetColumn.Photos, $"Món này đã có {places.Count} ảnh. Mỗi món nhiều nhất {options.MostPhotosPerProduct} ảnh."));
            }
        }

        return problems.Count == 0 ? new SheetOutcome.Taken(plan.Report, added) : new SheetOutcome.Refused(plan.Report with { Problems = problems });
    }
}
