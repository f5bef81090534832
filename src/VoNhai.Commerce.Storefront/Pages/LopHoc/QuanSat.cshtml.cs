using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary><c>/lop-hoc/{ma}/quan-sat</c>: the observer's sheet of the market day, and who was sent which customer.</summary>
[Authorize(Policy = ShopRoles.Trainer)]
public sealed class QuanSatModel(ClassRoom room, ClassBoard board, MarketDay market, Learners learners) : PageModel
{
    /// <summary>How many things are watched; eight of them, both scams among them, are a pass.</summary>
    public const int Things = 10;

    /// <summary>Households on a sheet.</summary>
    public const int OnSheet = 12;

    /// <summary>The class.</summary>
    public ClassView Class { get; private set; } = null!;

    /// <summary>The households, each with its customers.</summary>
    public IReadOnlyList<(BoardLine Line, IReadOnlyList<(string Code, SceneKind Kind)> Customers)> Stalls { get; private set; } = [];

    /// <summary>Reads it.</summary>
    public async Task<IActionResult> OnGetAsync(int ma, CancellationToken cancellationToken)
    {
        if (await room.FindAsync(User.UserId(), ClassAddress.CodeOf(ma), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Class = found;
        var (lines, scenes, households) = (await board.ReadAsync(found, cancellationToken), await market.ScenesAsync(found, cancellationToken), await learners.HouseholdsAsync(found.Id, cancellationToken));
        Stalls = [.. lines.Where(line => line.Sells).Select(line => (line, (IReadOnlyList<(string, SceneKind)>)[.. scenes[households[line.Number]]]))];
        return Page();
    }
}
