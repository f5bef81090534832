using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>The catalogue, read from the host's database.</summary>
internal sealed class CatalogReader(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : ICatalog
{
    private const int MostTextLength = 100;
    private const int MostWords = 8;

    public Task<Page<ProductView>> ListAsync(CatalogQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(db => ListAsync(db, query, cancellationToken), cancellationToken);
    }

    public Task<ProductView?> FindProductAsync(string slug, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db =>
            {
                var products = await db.Set<Product>().Where(p => p.Slug == slug && p.IsPublished).ToListAsync(cancellationToken);
                return (await ViewAsync(db, products, cancellationToken)).SingleOrDefault();
            },
            cancellationToken);

    public Task<IReadOnlyList<ProductView>> FindProductsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db =>
            {
                var products = await db.Set<Product>().Where(p => ids.Contains(p.Id) && p.IsPublished).ToListAsync(cancellationToken);
                return await ViewAsync(db, products, cancellationToken);
            },
            cancellationToken);

    public Task<HouseholdView?> FindHouseholdAsync(string slug, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db => await db.Set<Household>().SingleOrDefaultAsync(h => h.Slug == slug, cancellationToken) is { } household ? Views.Of(household) : null,
            cancellationToken);

    private async Task<Page<ProductView>> ListAsync(DbContext db, CatalogQuery query, CancellationToken cancellationToken)
    {
        var take = Math.Clamp(query.Take, 1, CatalogQuery.MostTaken);
        var (sql, arguments) = ListingSql(query, take + 1, Today);
        var ids = await db.Database.SqlQueryRaw<Guid>(sql, arguments).ToListAsync(cancellationToken);
        var page = ids.Take(take).ToList();
        var products = await db.Set<Product>().Where(p => page.Contains(p.Id)).ToListAsync(cancellationToken);
        var views = await ViewAsync(db, [.. page.Select(id => products.Single(p => p.Id == id))], cancellationToken);
        var last = views.Count == 0 ? null : products.Single(p => p.Id == views[^1].Id);
        return new Page<ProductView>(views, ids.Count > take && last is not null ? Cursor.Of(last, Today).ToString() : null);
    }

    /// <summary>
    /// One statement for both databases. What varies is which conditions are there; every value is a parameter.
    /// </summary>
    private static (string Sql, object[] Arguments) ListingSql(CatalogQuery query, int take, DateOnly today)
    {
        var sql = new StringBuilder();
        var arguments = new List<object>();
        string Argument(object value)
        {
            arguments.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"{{{arguments.Count - 1}}}");
        }

        sql.Append(CultureInfo.InvariantCulture, $"""
            SELECT id AS "Value" FROM (
              SELECT id, search_key, CASE WHEN {OrderableSql.On(today)} THEN 0 ELSE 1 END AS later
              FROM commerce_products WHERE is_published
            """);
        foreach (var word in Words(query.Text))
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND search_key LIKE {Argument($"%{EscapeLike(word)}%")} ESCAPE '\\'");
        }

        if (query.Category is { } category)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND category = {Argument(category)}");
        }

        if (query.HouseholdId is { } householdId)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND household_id = {Argument(householdId)}");
        }

        sql.Append(") AS listed");
        if (Cursor.TryRead(query.After) is { } after)
        {
            sql.Append(CultureInfo.InvariantCulture, $" WHERE (later, search_key, id) > ({Argument(after.Later)}, {Argument(after.SearchKey)}, {Argument(after.Id)})");
        }

        sql.Append(CultureInfo.InvariantCulture, $" ORDER BY later, search_key, id LIMIT {Argument(take)}");
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

    private async Task<IReadOnlyList<ProductView>> ViewAsync(DbContext db, List<Product> products, CancellationToken cancellationToken)
    {
        var householdIds = products.Select(p => p.HouseholdId).Distinct().ToList();
        var households = await db.Set<Household>().Where(h => householdIds.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
        var payable = await db.Set<ReceivingAccount>().Where(a => householdIds.Contains(a.HouseholdId)).Select(a => a.HouseholdId).Distinct().ToListAsync(cancellationToken);
        return [.. products.Select(product => Views.Of(product, households[product.HouseholdId], payable.Contains(product.HouseholdId), options, Today))];
    }

    private DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());

    /// <summary>Where a part of the list ended: the three values that it is sorted by.</summary>
    private sealed record Cursor(int Later, string SearchKey, Guid Id)
    {
        public static Cursor Of(Product product, DateOnly today) =>
            new(product.OrderabilityOn(today).TakesOrders() ? 0 : 1, product.SearchKey, product.Id);

        public static Cursor? TryRead(string? text)
        {
            if (text is not { Length: > 34 and <= 400 } || text[1] != '.' || text[34] != '.' || text[0] is not ('0' or '1')
                || !Guid.TryParseExact(text[2..34], "N", out var id) || text.Contains('\0', StringComparison.Ordinal))
            {
                return null;
            }

            return new Cursor(text[0] - '0', text[35..], id);
        }

        public override string ToString() => $"{(Later == 0 ? '0' : '1')}.{Id:N}.{SearchKey}";
    }
}
