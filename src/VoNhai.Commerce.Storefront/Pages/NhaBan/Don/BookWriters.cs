using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>Who wrote the lines of a book, as people call them.</summary>
public sealed class BookWriters(ShopDbContext db, IStringLocalizer<MoneyTexts> texts)
{
    private const string Person = "user:";

    /// <summary>A name for each writer. Only persons of the household are named.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(Guid householdId, IEnumerable<string> writers, CancellationToken cancellationToken)
    {
        var all = writers.Distinct().ToList();
        var ids = all.Where(writer => writer.StartsWith(Person, StringComparison.Ordinal)).Select(writer => writer[Person.Length..]).ToList();
        var people = ids.Count == 0
            ? []
            : await db.Set<ShopUser>()
                .Where(user => user.HouseholdId == householdId && ids.Contains(user.Id))
                .ToDictionaryAsync(user => Person + user.Id, user => user.DisplayName, cancellationToken);
        return all.ToDictionary(writer => writer, writer => people.GetValueOrDefault(writer) is { Length: > 0 } name ? name : texts[KindOf(writer)]);
    }

    private static string KindOf(string writer) => writer switch
    {
        "system" => "By.System",
        _ when writer.StartsWith("feed:", StringComparison.Ordinal) => "By.Feed",
        _ when writer.StartsWith("gateway:", StringComparison.Ordinal) => "By.Gateway",
        _ when writer.StartsWith("statement:", StringComparison.Ordinal) => "By.Statement",
        _ => "By.Somebody",
    };
}
