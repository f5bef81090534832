using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Privacy;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri/dong-y</c>: what buyers and households agreed to and took back. No name, no amount.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class DongYModel(Consents consents) : PageModel
{
    /// <summary>The entries.</summary>
    public Page<ConsentLine> Lines { get; private set; } = new([], null);

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync([FromQuery(Name = "sau")] string? after, CancellationToken cancellationToken)
        => Lines = await consents.ReadAsync(after, cancellationToken: cancellationToken);
}
