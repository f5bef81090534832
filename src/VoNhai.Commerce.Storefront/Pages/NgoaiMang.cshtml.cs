using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/ngoai-mang</c>: what the worker shows where there is neither network nor copy. What was noted meanwhile is filled in on the telephone.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class NgoaiMangModel : PageModel;
