using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>
/// <c>/thuc-hanh/bien-lai-gia</c>: a buyer shows a picture of a receipt. It changes nothing, because no picture ever does. The picture is
/// always the same, looks like no bank and takes no amount or name: it teaches to look away from it, and not how to make one.
/// </summary>
[AllowAnonymous]
public sealed class BienLaiGiaModel : PageModel;
