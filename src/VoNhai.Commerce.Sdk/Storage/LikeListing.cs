using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Reads lists without a search index: LIKE over the folded names, one statement for both databases. What varies is which conditions
/// are there; every value is a parameter. It reads every product, so it is for small catalogues.
/// </summary>
internal static class LikeListing
{
    private const int MostTextLength = 100;
    private const int MostWords = 8;

    public static async Task<ListedIds> ReadAsync(DbContext db, CatalogQuery query, DateOnly day, int take, CancellationToken cancellationToken)
    {
        var (sql, arguments) = Sql(query, take + 1, day);
        var rows = await db.Database.SqlQueryRaw<Row>(sql, arguments).ToListAsync(cancellationToken);
        return new ListedIds([.. rows.Take(take).Select(row => row.Id)], rows.Count > take ? rows[take - 1].ToString() : null);
    }

    private static (string Sql, object[] Arguments) Sql(CatalogQuery query, int take, DateOnly day)
    {
        var sql = new StringBuilder();
        var arguments = new List<object>();
        string Argument(object value)
        {
            arguments.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"{{{arguments.Count - 1}}}");
        }

        var inSeason = $"(p.season & {Argument(1 << (day.Month - 1))}) <> 0";
        var far = string.IsNullOrEmpty(query.NearCommune) ? "0" : $"CASE WHEN h.commune_code = {Argument(query.NearCommune)} THEN 0 ELSE 1 END";
        sql.Append(CultureInfo.InvariantCulture, $"""
            SELECT id AS "Id", search_key AS "SearchKey", later AS "Later", far AS "Far" FROM (
              SELECT p.id, p.search_key, CASE WHEN {OrderableSql.On(day, "p.")} THEN 0 ELSE 1 END AS later, {far} AS far
              FROM commerce_products p JOIN commerce_households h ON h.id = p.household_id WHERE p.is_published
            """);
        foreach (var word in Words(query.Text))
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND p.search_key LIKE {Argument($"%{EscapeLike(word)}%")} ESCAPE '\\'");
        }

        if (query.InSeason)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND {inSeason}");
        }

        if (query.Category is { } category)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND p.category = {Argument(category)}");
        }

        if (query.HouseholdId is { } householdId)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND p.household_id = {Argument(householdId)}");
        }

        sql.Append(") AS listed");
        if (Row.TryRead(query.After) is { } after)
        {
            sql.Append(CultureInfo.InvariantCulture, $" WHERE (later, far, search_key, id) > ({Argument(after.Later)}, {Argument(after.Far)}, {Argument(after.SearchKey)}, {Argument(after.Id)})");
        }

        sql.Append(CultureInfo.InvariantCulture, $" ORDER BY later, far, search_key, id LIMIT {Argument(take)}");
        return (sql.ToString(), [.. arguments]);
    }

    private static IEnumerable<string> Words(string text)
    {
        // PostgreSQL takes neither NUL nor half a character; the replacement character stands in no name.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Length > MostTextLength ? text[..MostTextLength] : text));
        var key = VietnameseText.SearchKey(whole).Replace("\0", "", StringComparison.Ordinal);
        return key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords);
    }

    private static string EscapeLike(string word) =>
        word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    /// <summary>A row by the four values that the list is sorted by; its text is the cursor behind it.</summary>
    private sealed record Row(Guid Id, string SearchKey, int Later, int Far)
    {
        public static Row? TryRead(string? text)
        {
            if (!ListedIds.MayBeCursor(text) || text is not { Length: > 35 } || text[2] != '.' || text[35] != '.' || text[0] is not ('0' or '1') || text[1] is not ('0' or '1')
                || !Guid.TryParseExact(text[3..35], "N", out var id))
            {
                return null;
            }

            return new Row(id, text[36..], text[0] - '0', text[1] - '0');
        }

        public override string ToString() => $"{(Later == 0 ? '0' : '1')}{(Far == 0 ? '0' : '1')}.{Id:N}.{SearchKey}";
    }
}
