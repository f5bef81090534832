using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary><c>/hoc/chieu/tinh-huong</c>: a set of mixed drills for a whole class, drawn anew at each visit.</summary>
[AllowAnonymous]
public sealed class ChieuLuotModel(SchoolLibrary library) : PageModel
{
    internal IReadOnlyList<DrillScene> Scenes { get; } = library.Course.Drills.Count >= DrillSet.Length ? DrillSet.Draw(library.Course.Drills, Random.Shared).Scenes : [];
}
