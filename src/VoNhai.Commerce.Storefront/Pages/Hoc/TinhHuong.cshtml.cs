using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary><c>/hoc/tinh-huong</c>: the drills, one by one or mixed, and the rules to remember.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class TinhHuongModel(SchoolLibrary library) : PageModel
{
    internal Course Course => library.Course;
}
