using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/lo/{code}</c>: what the label of a lot leads to, in the household's own statement.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class LoModel(IProvenance provenance) : PageModel
{
    /// <summary>The lot and where it comes from.</summary>
    public LotTrace Trace { get; private set; } = null!;

    /// <summary>Finds it.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (!LotCode.TryRead(code, out var read) || await provenance.FindLotAsync(read, cancellationToken) is not { } trace)
        {
            return NotFound();
        }

        Trace = trace;
        return Page();
    }
}
