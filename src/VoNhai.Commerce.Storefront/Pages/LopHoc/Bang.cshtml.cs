using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary><c>/lop-hoc/{ma}/bang</c>: the progress board, for a trainer's telephone and for the wall.</summary>
[Authorize(Policy = ShopRoles.Trainer)]
public sealed class BangModel(ClassRoom room, ClassBoard board) : PageModel
{
    /// <summary>The class.</summary>
    public ClassView Class { get; private set; } = null!;

    /// <summary>Its places.</summary>
    public IReadOnlyList<BoardLine> Lines { get; private set; } = [];

    /// <summary>Reads it.</summary>
    public async Task<IActionResult> OnGetAsync(int ma, CancellationToken cancellationToken)
    {
        if (await room.FindAsync(User.UserId(), ClassAddress.CodeOf(ma), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Class = found;
        Lines = await board.ReadAsync(found, cancellationToken);
        return Page();
    }
}
