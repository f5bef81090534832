using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Storage;

/// <summary>Reads lists from the search index. Hits of words come newest first within a segment, lists without words by name.</summary>
internal sealed class SearchListing(SearchDialect dialect, SearchMeanings meanings)
{
    public async Task<ListedIds> ReadAsync(DbContext db, CatalogQuery query, int month, int take, CancellationToken cancellationToken)
    {
        var cursor = SearchCursor.TryRead(query.After);
        var flips = await db.Database.SqlQueryRaw<long>("SELECT coalesce(max(id), 0) AS \"Value\" FROM commerce_search_flips").SingleAsync(cancellationToken);
        var reading = new Reading(db, dialect, query, cursor, cursor?.Month ?? month, cursor?.Flips ?? flips, HasTurned: cursor is not null && cursor.Flips < flips, take);
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            await reading.AddAsync(SearchSegment.OfNames, null, cancellationToken);
            return reading.Gathered();
        }

        var terms = meanings.TermsOf(SearchWord.Read(query.Text));
        if (terms.Count == 0)
        {
            return ListedIds.Nothing;
        }

        foreach (var (tier, fits) in SearchTiers.Of(terms))
        {
            await reading.AddAsync(tier, fits, cancellationToken);
        }

        // Only who finds nothing at all is taken to have mistyped.
        if (reading.IsEmpty && (cursor is null || cursor.Segment.Tier is SearchSegment.OfNamedSlips or SearchSegment.OfSlips))
        {
            var meant = await SlipsAsync(db, terms, cancellationToken);
            foreach (var (tier, fits) in SearchTiers.OfSlips(terms, word => meant[word.Bare]))
            {
                await reading.AddAsync(tier, fits, cancellationToken);
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

    private sealed record Row(Guid ProductId, long Seq, string NameKey);

    /// <summary>One part of one list while it is gathered.</summary>
    private sealed record Reading(DbContext Db, SearchDialect Dialect, CatalogQuery Query, SearchCursor? Cursor, int Month, long Flips, bool HasTurned, int Take)
    {
        private readonly List<(SearchSegment Segment, Row Row)> found = [];

        /// <summary>The list is cut where it is told to: nothing is read behind it, and one row more says that there is more.</summary>
        private int Wanted => Take + 1 - found.Count;

        public bool IsEmpty => found.Count == 0;

        private Commune? Near => Communes.TryFind(Query.NearCommune, out var commune) ? commune : null;

        public async Task AddAsync(int tier, SearchExpression? fits, CancellationToken cancellationToken)
        {
            foreach (var later in (bool[])[false, true])
            {
                for (var nearness = 0; nearness <= (Near is null ? 0 : 2) && Wanted > 0; nearness++)
                {
                    await AddAsync(new SearchSegment(tier, later, nearness), fits, cancellationToken);
                }
            }
        }

        public ListedIds Gathered()
        {
            var page = found.Take(Take).ToList();
            var next = found.Count > Take ? new SearchCursor(page[^1].Segment, Month, Flips, page[^1].Row.Seq, page[^1].Segment.Tier == SearchSegment.OfNames ? page[^1].Row.NameKey : "") : null;
            return new ListedIds([.. page.Select(hit => hit.Row.ProductId)], next?.ToString());
        }

        private async Task AddAsync(SearchSegment segment, SearchExpression? fits, CancellationToken cancellationToken)
        {
            if (Cursor?.Segment.CompareTo(segment) > 0)
            {
                return;
            }

            var (sql, arguments) = Sql(segment, fits);
            found.AddRange((await Db.Database.SqlQueryRaw<Row>(sql, arguments).ToListAsync(cancellationToken)).Select(row => (segment, row)));
        }

        private (string Sql, object[] Arguments) Sql(SearchSegment segment, SearchExpression? fits)
        {
            var arguments = new List<object>();
            string Argument(object value)
            {
                arguments.Add(value);
                return string.Create(CultureInfo.InvariantCulture, $"{{{arguments.Count - 1}}}");
            }

            var sql = new StringBuilder("SELECT r.product_id AS \"ProductId\", r.seq AS \"Seq\", r.name_key AS \"NameKey\" FROM ");
            var after = Cursor?.Segment == segment ? Cursor : null;
            if (fits is null)
            {
                sql.Append(CultureInfo.InvariantCulture, $"commerce_search r WHERE {OfPlace(segment.Nearness, Argument)}");
                sql.Append(after is null ? "" : $" AND (r.name_key, r.seq) > ({Argument(after.NameKey)}, {Argument(after.Seq)})");
            }
            else
            {
                var (from, where) = Dialect.Matching(Argument(Dialect.QueryOf(At(fits, segment.Nearness))));
                sql.Append(CultureInfo.InvariantCulture, $"{from} WHERE {where}");
                sql.Append(after is null ? "" : $" AND r.seq < {Argument(after.Seq)}");
            }

            // A product that turned since the first part counts as it was then: an odd number of turns ago.
            var inSeason = $"(r.season & {Argument(1 << (Month - 1))}) <> 0";
            var inStock = HasTurned
                ? $"(r.in_stock <> (r.seq IN (SELECT seq FROM commerce_search_flips WHERE id > {Argument(Flips)} GROUP BY seq HAVING count(*) % 2 = 1)))"
                : "r.in_stock";
            sql.Append(segment.IsLater ? $" AND NOT ({inSeason} AND {inStock})" : $" AND {inSeason} AND {inStock}");
            sql.Append(Query.InSeason ? $" AND {inSeason}" : "");
            sql.Append(Query.Category is { } category ? $" AND r.category = {Argument(category)}" : "");
            sql.Append(Query.HouseholdId is { } household ? $" AND r.household_id = {Argument(household)}" : "");
            sql.Append(CultureInfo.InvariantCulture, $" ORDER BY {(fits is null ? "r.name_key, r.seq" : "r.seq DESC")} LIMIT {Argument(Wanted)}");
            return (sql.ToString(), [.. arguments]);
        }

        private SearchExpression At(SearchExpression fits, int nearness)
        {
            var all = Query.Category is { } category ? new SearchExpression.All([fits, new SearchExpression.OfCategory(category)]) : fits;
            return Near is not { } near ? all : nearness switch
            {
                0 => new SearchExpression.All([all, new SearchExpression.From(near.Code)]),
                1 => new SearchExpression.But(new SearchExpression.All([all, new SearchExpression.From(near.Province.Code)]), new SearchExpression.From(near.Code)),
                _ => new SearchExpression.But(all, new SearchExpression.From(near.Province.Code)),
            };
        }

        private string OfPlace(int nearness, Func<object, string> argument) => Near is not { } near ? "1 = 1" : nearness switch
        {
            0 => $"r.commune = {argument(near.Code)}",
            1 => $"r.province = {argument(near.Province.Code)} AND r.commune <> {argument(near.Code)}",
            _ => $"r.province <> {argument(near.Province.Code)}",
        };
    }
}
