using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Reads lists from the search index. Hits of words come newest first within a segment, lists without words by name.</summary>
internal sealed class SearchListing(SearchDialect dialect, SearchMeanings meanings)
{
    public async Task<ListedIds> ReadAsync(DbContext db, CatalogQuery query, DateOnly today, int take, CancellationToken cancellationToken)
    {
        var cursor = SearchCursor.TryRead(query.After);
        var flips = (await db.Database.SqlQueryRaw<long>("SELECT coalesce(max(id), 0) AS \"Value\" FROM commerce_search_flips").ToListAsync(cancellationToken))[0];
        var sql = new SearchSql(dialect, query, cursor?.Day ?? today, cursor?.Flips ?? flips, HasTurned: cursor is not null && cursor.Flips < flips);
        var reading = new SearchReading(db, sql, cursor, take);
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            await reading.AddSegmentsAsync(SearchSegment.OfNames, null, cancellationToken);
            return reading.Gathered();
        }

        var terms = meanings.TermsOf(SearchWord.Read(query.Text));
        if (terms.Count == 0)
        {
            return ListedIds.Nothing;
        }

        foreach (var (tier, fits) in SearchTiers.Of(terms))
        {
            await reading.AddTierAsync(tier, fits, cancellationToken);
        }

        // Only who finds nothing at all is taken to have mistyped.
        if (reading.IsEmpty && (cursor is null || cursor.Segment.Tier is SearchSegment.OfNamedSlips or SearchSegment.OfSlips))
        {
            var meant = await SlipsAsync(db, terms, cancellationToken);
            foreach (var (tier, fits) in SearchTiers.OfSlips(terms, word => meant[word.Bare]))
            {
                await reading.AddTierAsync(tier, fits, cancellationToken);
            }
        }

        return reading.Gathered();
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> SlipsAsync(DbContext db, IReadOnlyList<SearchTerm> terms, CancellationToken cancellationToken)
    {
        var meant = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var word in terms.SelectMany(term => term.Words))
        {
            meant[word.Bare] = await SearchSlips.MeantByAsync(db, dialect, word.Bare, cancellationToken);
        }

        return meant;
    }
}
