using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary><c>/lop-hoc/wifi</c>: the hotspot's name and password as a code and large letters, to be hung on the wall. Nothing of it is kept.</summary>
[Authorize(Policy = ShopRoles.Trainer)]
public sealed class WifiModel(IStringLocalizer<ClassTexts> texts) : PageModel
{
    /// <summary>The network's name as typed.</summary>
    [BindProperty(Name = "ten")]
    public string? Network { get; set; }

    /// <summary>Its password as typed; empty for an open one.</summary>
    [BindProperty(Name = "matKhau")]
    public string? Password { get; set; }

    /// <summary>Where the class is found, as people type it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The code that joins the network, as a picture; <c>null</c> before it is made.</summary>
    public string? Picture { get; private set; }

    /// <summary>What is wrong with the name.</summary>
    public string? NetworkProblem { get; private set; }

    /// <summary>What is wrong with the password.</summary>
    public string? PasswordProblem { get; private set; }

    /// <summary>Asks for both.</summary>
    public void OnGet()
    {
    }

    /// <summary>Makes the sheet.</summary>
    public IActionResult OnPost()
    {
        var (network, password) = (Network?.Trim() ?? "", Password ?? "");
        NetworkProblem = WifiCode.IsName(network) ? null : texts["Wifi.NameWrong"].Value;
        PasswordProblem = WifiCode.IsPassword(password) ? null : texts["Wifi.PasswordWrong"].Value;
        if (NetworkProblem is not null || PasswordProblem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        (Network, Password, Address) = (network, password, $"{Request.Scheme}://{Request.Host}");
        Picture = "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(QrImage.Svg(WifiCode.Of(network, password), new QrImageOptions { Use = QrUse.Print })));
        return Page();
    }
}
