using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.TaiKhoan;

/// <summary><c>/tai-khoan/ma-pin</c>: picture and PIN for the device in front; whoever came by passphrase enrols it so.</summary>
[Authorize(Policy = ShopRoles.Account)]
public sealed class MaPinModel(
    Enrolment enrolment, DeviceCookie cookie, Sessions sessions, UserManager<ShopUser> users, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>Picture and PIN.</summary>
    public PinFields Fields { get; private set; } = new(null);

    /// <summary>Told on the next page.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Asks.</summary>
    public void OnGet()
    {
    }

    /// <summary>Keeps them. From now on the session is known to stand on this device, and locks.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "hinh")] string? picture, [FromForm(Name = "pin")] string? pin, [FromForm(Name = "pin2")] string? again, CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Forbid();
        }

        Fields = PinReading.Judge(picture, pin, again, user.PhoneNumber ?? "", texts);
        if (!Fields.IsFine)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var (deviceId, secret) = await enrolment.SetPinAsync(user.Id, cookie.Read(Request), DeviceNames.Of(Request.Headers.UserAgent), picture!, pin!, cancellationToken);
        cookie.Write(Response, secret);
        Said = texts["PinPage.Saved"];
        await sessions.PutOnAsync(HttpContext, deviceId, cancellationToken);
        return Redirect("/tai-khoan/thiet-bi");
    }
}
