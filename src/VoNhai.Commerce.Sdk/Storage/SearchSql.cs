using System.Globalization;
using System.Text;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Storage;

/// <summary>The statements of one list. What varies is which conditions are there; every value from outside is a parameter.</summary>
internal sealed record SearchSql(SearchDialect Dialect, CatalogQuery Query, DateOnly Day, long Flips, bool HasTurned)
{
    private readonly Commune? near = Communes.TryFind(Query.NearCommune, out var commune) ? commune : null;

    /// <summary>How many steps of nearness there are.</summary>
    public int Nearnesses => near is null ? 1 : 3;

    /// <summary>
    /// What fits the words, whatever its segment, in no order: told to sort, PostgreSQL would rather walk through the whole table
    /// backwards than ask its index, whenever it expects many hits and there are none.
    /// </summary>
    public (string Sql, object[] Arguments) Tier(SearchExpression fits, int most)
    {
        var arguments = new SqlArguments();
        var sql = new StringBuilder(Selected(arguments));
        var (from, where) = Dialect.Matching(arguments.Add(Dialect.QueryOf(Narrowed(fits))));
        sql.Append(CultureInfo.InvariantCulture, $"{from} WHERE {where}{Filters(arguments)} LIMIT {arguments.Add(most)}");
        return (sql.ToString(), arguments.ToArray());
    }

    /// <summary>One segment behind a cursor: of what fits the words, newest first, or of everything, by name.</summary>
    public (string Sql, object[] Arguments) Segment(SearchSegment segment, SearchExpression? fits, SearchCursor? after, int most)
    {
        var arguments = new SqlArguments();
        var sql = new StringBuilder(Selected(arguments));
        if (fits is null)
        {
            sql.Append(CultureInfo.InvariantCulture, $"commerce_search r WHERE {IsFrom(segment.Nearness, arguments)}");
            sql.Append(after is null ? "" : $" AND (r.name_key, r.seq) > ({arguments.Add(after.NameKey)}, {arguments.Add(after.Seq)})");
        }
        else
        {
            var (from, where) = Dialect.Matching(arguments.Add(Dialect.QueryOf(From(Narrowed(fits), segment.Nearness))));
            sql.Append(CultureInfo.InvariantCulture, $"{from} WHERE {where}");
            sql.Append(after is null ? "" : $" AND {Dialect.Number} < {arguments.Add(after.Seq)}");
        }

        sql.Append(CultureInfo.InvariantCulture, $" AND {(segment.IsLater ? "NOT " : "")}({CanBeOrdered()}){Filters(arguments)}");
        sql.Append(CultureInfo.InvariantCulture, $" ORDER BY {(fits is null ? "r.name_key, r.seq" : $"{Dialect.Number} DESC")} LIMIT {arguments.Add(most)}");
        return (sql.ToString(), arguments.ToArray());
    }

    private string Selected(SqlArguments arguments)
    {
        var nearness = near is null ? "0" : $"CASE WHEN r.commune = {arguments.Add(near.Code)} THEN 0 WHEN r.province = {arguments.Add(near.Province.Code)} THEN 1 ELSE 2 END";
        return $"""
            SELECT r.product_id AS "ProductId", r.seq AS "Seq", r.name_key AS "NameKey", CASE WHEN {CanBeOrdered()} THEN 0 ELSE 1 END AS "Later", {nearness} AS "Nearness" FROM
            """ + " ";
    }

    /// <summary>A product that turned since the list's first part counts as it was then: an odd number of turns ago.</summary>
    private string CanBeOrdered()
    {
        var inStock = HasTurned
            ? string.Create(CultureInfo.InvariantCulture, $"r.in_stock <> (r.seq IN (SELECT seq FROM commerce_search_flips WHERE id > {Flips} GROUP BY seq HAVING count(*) % 2 = 1))")
            : "r.in_stock";
        return $"{SearchSale.IsTime(Day)} AND {inStock}";
    }

    private string Filters(SqlArguments arguments) =>
        (Query.InSeason ? $" AND {SearchSale.IsInSeason(Day)}" : "")
        + (Query.Category is { } category ? $" AND r.category = {arguments.Add(category)}" : "")
        + (Query.HouseholdId is { } household ? $" AND r.household_id = {arguments.Add(household)}" : "");

    /// <summary>The category is asked of the words' index, too: there it narrows what is walked through.</summary>
    private SearchExpression Narrowed(SearchExpression fits) =>
        Query.Category is { } category && IsWhole(category) ? new SearchExpression.All([fits, new SearchExpression.OfCategory(category)]) : fits;

    private SearchExpression From(SearchExpression fits, int nearness) => near is null ? fits : nearness switch
    {
        0 => new SearchExpression.All([fits, new SearchExpression.From(near.Code)]),
        1 => new SearchExpression.But(new SearchExpression.All([fits, new SearchExpression.From(near.Province.Code)]), new SearchExpression.From(near.Code)),
        _ => new SearchExpression.But(fits, new SearchExpression.From(near.Province.Code)),
    };

    private string IsFrom(int nearness, SqlArguments arguments) => near is null ? "1 = 1" : nearness switch
    {
        0 => $"r.commune = {arguments.Add(near.Code)}",
        1 => $"r.province = {arguments.Add(near.Province.Code)} AND r.commune <> {arguments.Add(near.Code)}",
        _ => $"r.province <> {arguments.Add(near.Province.Code)}",
    };

    /// <summary>Longer than any category, it is found nowhere; PostgreSQL takes no word of 2 KB.</summary>
    private static bool IsWhole(string key) => key.Length is > 0 and <= ListingReading.MostCategory && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
