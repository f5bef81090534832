using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Storage;

/// <summary>The household's listing desk: judge, hold the product's row, change, in one short transaction.</summary>
internal sealed class ListingDesk(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IListingDesk
{
    /// <summary>How many products a stall has at most.</summary>
    public const int MostProducts = Sheet.GreatestLines;
    private const int PartSize = 50;

    private DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());

    public ListingJudgement Judge(ListingDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var reading = ListingReading.Of(draft, Today);
        return new ListingJudgement(reading.Problems, reading.Listing is { } listing ? ListingWaits.Of(listing) : []);
    }

    public Task<Page<ListingView>> ListAsync(Guid householdId, string? after = null, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db =>
            {
                var (key, id) = ListingCursor.Read(after);
                var ids = await db.Database.SqlQuery<Guid>(
                    $"""SELECT id AS "Value" FROM commerce_products WHERE household_id = {householdId} AND (search_key, id) > ({key}, {id}) ORDER BY search_key, id LIMIT {PartSize + 1}""").ToListAsync(cancellationToken);
                var part = ids.Take(PartSize).ToList();
                var products = await db.Set<Product>().Where(product => part.Contains(product.Id)).ToDictionaryAsync(product => product.Id, cancellationToken);
                var views = await ListingViews.OfAsync(db, householdId, [.. part.Where(products.ContainsKey).Select(found => products[found])], options, time.GetUtcNow(), cancellationToken);
                return new Page<ListingView>(views, ids.Count > PartSize && views.Count > 0 ? ListingCursor.Of(views[^1].Product) : null);
            },
            cancellationToken);

    public Task<ListingView?> FindAsync(Guid householdId, Guid productId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => ListingViews.FindAsync(db, householdId, productId, options, time.GetUtcNow(), cancellationToken), cancellationToken);

    public async Task<ListingOutcome> AddAsync(Guid householdId, ListingDraft draft, bool publish, Guid key, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var reading = ListingReading.Of(draft, Today);
        if (reading.Listing is not { } listing)
        {
            return new ListingOutcome.Refused(reading.Problems);
        }

        return await WriteAsync(
            async db =>
            {
                var now = time.GetUtcNow().ToMilliseconds();
                var productId = Guid.CreateVersion7();
                var opening = new StockAdjustment(key, householdId, productId, reading.Stock, StockReason.Opening, by, now);
                if (!await StockBook.TryWriteAsync(db, opening, cancellationToken))
                {
                    return await SavedAsync(db, householdId, await StockBook.ProductOfAsync(db, householdId, key, cancellationToken), cancellationToken);
                }

                if (!await db.Set<Household>().AnyAsync(household => household.Id == householdId, cancellationToken))
                {
                    return new ListingOutcome.NotFound();
                }

                if (await db.Set<Product>().CountAsync(product => product.HouseholdId == householdId, cancellationToken) >= MostProducts)
                {
                    return new ListingOutcome.Refused([new FieldProblem("name", "tooMany", $"Một gian có nhiều nhất {MostProducts} món.")]);
                }

                var product = new Product(productId, householdId, ProductSlug.Of(listing.Name, productId), listing.Name, listing.Unit.ToString(), listing.Price) { Stock = reading.Stock, IsPublished = false, Picture = draft.Picture };
                product.Revise(listing);
                db.Add(product);
                await db.SaveChangesAsync(cancellationToken);
                if (publish)
                {
                    await Publication.PublishAsync(db, product, now, cancellationToken);
                }

                return await SavedAsync(db, householdId, productId, cancellationToken);
            },
            cancellationToken);
    }

    public async Task<ListingOutcome> ReviseAsync(Guid householdId, Guid productId, int version, ListingDraft draft, bool publish, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var reading = ListingReading.Of(draft with { Stock = null }, Today);
        if (reading.Listing is not { } listing)
        {
            return new ListingOutcome.Refused(reading.Problems);
        }

        return await WriteAsync(
            async db =>
            {
                if (!await Publication.TryHoldAsync(db, householdId, productId, cancellationToken))
                {
                    return new ListingOutcome.NotFound();
                }

                var product = await db.Set<Product>().SingleAsync(p => p.Id == productId, cancellationToken);
                product.Revise(listing);
                var isNews = db.Entry(product).Properties.Any(property => property.IsModified);
                if (isNews && product.Version != version)
                {
                    // Nothing was written yet. A second tap on the same button is not news and comes through.
                    return new ListingOutcome.ChangedMeanwhile((await ListingViews.FindAsync(db, householdId, productId, options, time.GetUtcNow(), cancellationToken))!);
                }

                await db.SaveChangesAsync(cancellationToken);
                if (isNews)
                {
                    await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET version = version + 1 WHERE id = {productId}", cancellationToken);
                }

                await (publish ? Publication.PublishAsync(db, product, time.GetUtcNow(), cancellationToken) : Publication.HideAsync(db, productId, cancellationToken));
                return await SavedAsync(db, householdId, productId, cancellationToken);
            },
            cancellationToken);
    }

    public async Task<ListingOutcome> RepriceAsync(Guid householdId, Guid productId, Vnd seen, string? price, CancellationToken cancellationToken = default)
    {
        var fields = new DraftFields(Today);
        var wanted = ListingReading.PriceOf(price, fields);
        return fields.Problems.Count > 0
            ? new ListingOutcome.Refused(fields.Problems)
            : await AnswerAsync(householdId, productId, db => RepriceAsync(db, householdId, productId, seen, wanted, cancellationToken), cancellationToken);
    }

    public Task<ListingOutcome> PublishAsync(Guid householdId, Guid productId, CancellationToken cancellationToken = default) => ChangeAsync(
        householdId,
        productId,
        async db => await Publication.PublishAsync(db, await db.Set<Product>().AsNoTracking().SingleAsync(product => product.Id == productId, cancellationToken), time.GetUtcNow(), cancellationToken),
        cancellationToken);

    public Task<ListingOutcome> HideAsync(Guid householdId, Guid productId, CancellationToken cancellationToken = default) => ChangeAsync(
        householdId, productId, db => Publication.HideAsync(db, productId, cancellationToken), cancellationToken);

    public async Task<ListingOutcome> AdjustStockAsync(Guid householdId, Guid productId, StockChange change, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await FindAsync(householdId, productId, cancellationToken) is not { } listing)
        {
            return new ListingOutcome.NotFound();
        }

        var reading = StockReading.Of(change, listing.Product, Today);
        if (reading.Problems.Count > 0)
        {
            return new ListingOutcome.Refused(reading.Problems);
        }

        var row = new StockAdjustment(change.Key, householdId, productId, reading.Change, change.Reason, by, time.GetUtcNow().ToMilliseconds()) { Note = reading.Note };
        return await WriteAsync(
            async db =>
            {
                if (!await StockBook.TryWriteAsync(db, row, cancellationToken))
                {
                    return await StockBook.ProductOfAsync(db, householdId, change.Key, cancellationToken) == productId
                        ? await SavedAsync(db, householdId, productId, cancellationToken)
                        : new ListingOutcome.NotFound();
                }

                if (await StockBook.TryApplyAsync(db, row, cancellationToken))
                {
                    return await SavedAsync(db, householdId, productId, cancellationToken);
                }

                var left = await db.Set<Product>().Where(product => product.Id == productId).Select(product => product.Stock).SingleOrDefaultAsync(cancellationToken);
                return new ListingOutcome.Refused([change.TakesAway
                    ? new FieldProblem("amount", "notEnough", $"Chỉ còn {left} {listing.Product.Unit}.")
                    : new FieldProblem("amount", "outOfRange", $"Kho có nhiều nhất {ListingReading.MostStock}.")]);
            },
            cancellationToken);
    }

    public async Task<ListingOutcome> AddLotAsync(Guid householdId, Guid productId, LotDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var reading = LotReading.Of(draft, Today);
        return reading.Problems.Count > 0
            ? new ListingOutcome.Refused(reading.Problems)
            : await AnswerAsync(householdId, productId, db => ListingPapers.AddLotAsync(db, householdId, productId, draft.Key, reading, time.GetUtcNow(), cancellationToken), cancellationToken);
    }

    public Task<ListingOutcome> WithdrawLotAsync(Guid householdId, Guid productId, Guid lotId, CancellationToken cancellationToken = default) => AnswerAsync(
        householdId, productId, db => ListingPapers.WithdrawLotAsync(db, householdId, productId, lotId, time.GetUtcNow(), cancellationToken), cancellationToken);

    public async Task<ListingOutcome> AddCertificateAsync(Guid householdId, Guid productId, CertificateDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var reading = CertificateReading.Of(draft, Today);
        return reading.Problems.Count > 0
            ? new ListingOutcome.Refused(reading.Problems)
            : await AnswerAsync(householdId, productId, db => ListingPapers.AddCertificateAsync(db, householdId, productId, draft, reading, cancellationToken), cancellationToken);
    }

    public Task<ListingOutcome> RemoveCertificateAsync(Guid householdId, Guid productId, Guid certificateId, CancellationToken cancellationToken = default) => AnswerAsync(
        householdId, productId, db => ListingPapers.RemoveCertificateAsync(db, householdId, productId, certificateId, cancellationToken), cancellationToken);

    /// <summary>The price is what was seen, and becomes another; a second tap finds it there and changes nothing.</summary>
    private async Task<ListingOutcome?> RepriceAsync(DbContext db, Guid householdId, Guid productId, Vnd seen, Vnd wanted, CancellationToken cancellationToken)
    {
        var stands = await db.Set<Product>().Where(product => product.Id == productId).Select(product => product.Price).SingleAsync(cancellationToken);
        if (stands != wanted && stands != seen)
        {
            return new ListingOutcome.ChangedMeanwhile((await ListingViews.FindAsync(db, householdId, productId, options, time.GetUtcNow(), cancellationToken))!);
        }

        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_products SET price = {wanted.Dong}, version = version + 1 WHERE id = {productId} AND price <> {wanted.Dong}", cancellationToken);
        return null;
    }

    private Task<ListingOutcome> ChangeAsync(Guid householdId, Guid productId, Func<DbContext, Task> change, CancellationToken cancellationToken) => AnswerAsync(
        householdId,
        productId,
        async db =>
        {
            await change(db);
            return null;
        },
        cancellationToken);

    /// <summary>Holds the product's row, changes something of it, and answers with the product as it then stands, or with why not.</summary>
    private Task<ListingOutcome> AnswerAsync(Guid householdId, Guid productId, Func<DbContext, Task<ListingOutcome?>> change, CancellationToken cancellationToken) => WriteAsync(
        async db => await Publication.TryHoldAsync(db, householdId, productId, cancellationToken)
            ? await change(db) ?? await SavedAsync(db, householdId, productId, cancellationToken)
            : new ListingOutcome.NotFound(),
        cancellationToken);

    private Task<ListingOutcome> WriteAsync(Func<DbContext, Task<ListingOutcome>> work, CancellationToken cancellationToken) =>
        database.WriteAsync(work, keep: outcome => outcome is ListingOutcome.Saved, cancellationToken);

    private async Task<ListingOutcome> SavedAsync(DbContext db, Guid householdId, Guid? productId, CancellationToken cancellationToken) =>
        productId is { } id && await ListingViews.FindAsync(db, householdId, id, options, time.GetUtcNow(), cancellationToken) is { } view
            ? new ListingOutcome.Saved(view)
            : new ListingOutcome.NotFound();
}
