using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary><c>/hoc/in</c>: everything that goes home on paper.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class InModel(SchoolLibrary library) : PageModel
{
    internal Course Course => library.Course;
}
