using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>The operator's look: a yes or no to the words of a product, and to no others.</summary>
internal sealed class ListingLooks(ICommerceDatabase database, TimeProvider time) : IListingLooks
{
    private const int MostNote = 300;
    private const int MostWaiting = 200;

    public Task<IReadOnlyList<ListingLook>> WaitingAsync(int most = 50, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<ListingLook>>(
            async db =>
            {
                var looks = await db.Set<ListingLookRow>().Where(look => look.Verdict == LookVerdict.Waiting && look.PublishesWhenPassed)
                    .OrderBy(look => look.AskedAt).ThenBy(look => look.Id).Take(MostWaiting).ToListAsync(cancellationToken);
                var ids = looks.Select(look => look.ProductId).ToList();
                var products = await db.Set<Product>().Where(product => ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id, cancellationToken);
                var owners = products.Values.Select(product => product.HouseholdId).Distinct().ToList();
                var households = await db.Set<Household>().Where(household => owners.Contains(household.Id)).ToDictionaryAsync(household => household.Id, cancellationToken);

                // Words that were changed meanwhile are asked for in a row of their own.
                return
                [
                    .. looks.Where(look => ListingWaits.HashOf(products[look.ProductId]) == look.WordsHash)
                        .Take(Math.Clamp(most, 1, MostWaiting))
                        .Select(look => (Look: look, Product: products[look.ProductId]))
                        .Select(found => new ListingLook(found.Look.Id, found.Product, Views.Of(households[found.Product.HouseholdId]), found.Look.AskedAt, ListingWaits.Of(found.Product))),
                ];
            },
            cancellationToken);

    public async Task<LookOutcome> DecideAsync(Guid lookId, bool mayBeSold, string? note, string by, CancellationToken cancellationToken = default)
    {
        var fields = new DraftFields(VietnamTime.DayOf(time.GetUtcNow()));
        var words = fields.Words("note", note, MostNote, mayBeSold ? null : "Xin ghi lý do để nhà bán sửa.");
        if (fields.Problems.Count > 0)
        {
            return new LookOutcome.Refused(fields.Problems);
        }

        return await database.WriteAsync(
            async db => await DecideAsync(db, lookId, mayBeSold ? LookVerdict.Passed : LookVerdict.Refused, words, by, cancellationToken),
            keep: outcome => outcome is LookOutcome.Decided,
            cancellationToken);
    }

    private async Task<LookOutcome> DecideAsync(DbContext db, Guid lookId, LookVerdict verdict, string note, string by, CancellationToken cancellationToken)
    {
        var look = await db.Set<ListingLookRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == lookId, cancellationToken);

        // The household's own changes hold the same row: the words cannot change between this look and the stall.
        if (look is null || !await Publication.TryHoldAsync(db, look.HouseholdId, look.ProductId, cancellationToken))
        {
            return new LookOutcome.Gone();
        }

        var product = await db.Set<Product>().AsNoTracking().SingleAsync(p => p.Id == look.ProductId, cancellationToken);
        var now = time.GetUtcNow();
        if (ListingWaits.HashOf(product) != look.WordsHash || await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_listing_looks SET verdict = {verdict.ToString()}, decided_at = {now.ToUnixTimeMilliseconds()}, decided_by = {by}, note = {note}
            WHERE id = {lookId} AND verdict = {nameof(LookVerdict.Waiting)} AND publishes_when_passed = {true}
            """,
            cancellationToken) != 1)
        {
            return new LookOutcome.Gone();
        }

        if (verdict == LookVerdict.Passed)
        {
            await Publication.PublishAsync(db, product, now, cancellationToken);
        }

        return new LookOutcome.Decided();
    }
}
