using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Reads products as their household sees them.</summary>
internal static class ListingViews
{
    private const int MostShown = 20;

    /// <summary>One product with its lots, certificates and adjustments; <c>null</c> when this household has none of that id.</summary>
    public static async Task<ListingView?> FindAsync(DbContext db, Guid householdId, Guid productId, CommerceOptions options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var product = await db.Set<Product>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == productId && p.HouseholdId == householdId, cancellationToken);
        if (product is null)
        {
            return null;
        }

        var view = (await OfAsync(db, householdId, [product], options, now, cancellationToken)).Single();
        return view with
        {
            Lots = await db.Set<Lot>().AsNoTracking().Where(lot => lot.ProductId == productId).OrderByDescending(lot => lot.WrittenAt).ThenByDescending(lot => lot.Id).Take(MostShown).ToListAsync(cancellationToken),
            Certificates = await db.Set<Certificate>().AsNoTracking().Where(paper => paper.ProductId == productId).OrderBy(paper => paper.Id).ToListAsync(cancellationToken),
            Adjustments = await db.Set<StockAdjustment>().AsNoTracking().Where(change => change.ProductId == productId).OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Take(MostShown).ToListAsync(cancellationToken),
        };
    }

    /// <summary>Products of one household, in the order given.</summary>
    public static async Task<IReadOnlyList<ListingView>> OfAsync(
        DbContext db, Guid householdId, IReadOnlyList<Product> products, CommerceOptions options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = products.Select(product => product.Id).ToList();
        var looks = await db.Set<ListingLookRow>().AsNoTracking().Where(look => ids.Contains(look.ProductId)).ToListAsync(cancellationToken);
        var isPractice = await db.Set<Household>().Where(household => household.Id == householdId).Select(household => household.IsPractice).SingleOrDefaultAsync(cancellationToken);
        var isOpen = (options.PracticeEnabled || !isPractice) && await db.Set<ReceivingAccount>().LiveAt(now).AnyAsync(account => account.HouseholdId == householdId, cancellationToken);
        return [.. products.Select(product => Of(product, looks.Where(look => look.ProductId == product.Id), isOpen, VietnamTime.DayOf(now)))];
    }

    private static ListingView Of(Product product, IEnumerable<ListingLookRow> looks, bool isOpen, DateOnly today)
    {
        var hash = ListingWaits.HashOf(product);
        var look = looks.FirstOrDefault(row => row.WordsHash == hash);
        var state = product.IsPublished ? ListingState.Published
            : look is { Verdict: LookVerdict.Waiting, PublishesWhenPassed: true } ? ListingState.Waiting
            : look is { Verdict: LookVerdict.Refused } ? ListingState.Refused
            : ListingState.Hidden;
        var own = product.OrderabilityOn(today);
        return new ListingView
        {
            Product = product,
            State = state,
            Orderability = isOpen || own == Orderability.Unpublished ? own : Orderability.NotOffered,
            Waits = state is ListingState.Waiting or ListingState.Refused ? ListingWaits.Of(product) : [],
            Verdict = state == ListingState.Refused ? look!.Note : "",
        };
    }
}
