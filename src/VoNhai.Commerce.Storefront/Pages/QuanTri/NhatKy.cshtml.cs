using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/nhat-ky</c>: who did what.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class NhatKyModel(AuditTrail trail, HouseholdAccounts accounts) : PageModel
{
    private const string Address = "/quan-tri/nhat-ky";

    /// <summary>Which entries are shown. What is no filter asks for all.</summary>
    public AuditFilter Filter { get; private set; } = new();

    /// <summary>Households to choose from.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Households { get; private set; } = [];

    /// <summary>The entries.</summary>
    public AuditShown Shown { get; private set; } = new(new Page<AuditLine>([], null), NamesHouseholds: true, Older: null, Newest: null);

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(
        [FromQuery(Name = "viec")] string? verb, [FromQuery(Name = "vai")] string? role, [FromQuery(Name = "ho")] string? household, [FromQuery(Name = "sau")] string? after,
        CancellationToken cancellationToken)
    {
        Filter = new AuditFilter(Guid.TryParse(household, out var id) ? id : null, Named<AuditVerb>(verb), Named<AuditRole>(role));
        Households = [.. (await accounts.ListAsync(cancellationToken: cancellationToken)).DistinctBy(one => one.HouseholdId).Select(one => (one.HouseholdId, one.Name))];
        var lines = await trail.ReadAsync(Filter, after, cancellationToken: cancellationToken);
        Shown = new AuditShown(lines, NamesHouseholds: true, lines.Next is { } next ? AddressOf(next) : null, string.IsNullOrEmpty(after) ? null : AddressOf(null));
    }

    private string AddressOf(string? after)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("viec", Filter.Verb?.ToString()), ("vai", Filter.Role?.ToString()), ("ho", Filter.HouseholdId?.ToString()), ("sau", after) })
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return Address + query.ToQueryString();
    }

    /// <summary>By name only: a number is no verb.</summary>
    private static T? Named<T>(string? text)
        where T : struct, Enum
        => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value.ToString() == text);
}
