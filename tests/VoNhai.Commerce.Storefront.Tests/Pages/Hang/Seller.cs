using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Hang;

/// <summary>A household of the village at its goods, without a script.</summary>
internal sealed partial class Seller(Browser browser) : IDisposable
{
    public const string Goods = "/nha-ban/hang";
    public const string New = "/nha-ban/hang/moi";

    public Browser Browser { get; } = browser;

    /// <summary>Nhà bà Dính, or another of the seven by number.</summary>
    public static async Task<Seller> EnterAsync(StorefrontServer server, int number = 3)
    {
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync($"090000000{number}", $"tap ban hang {number}");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return new Seller(browser);
    }

    /// <summary>Somebody who may enter <c>/quan-tri</c>.</summary>
    public static async Task<Browser> OperatorAsync(StorefrontServer server, string phone = "0912345699")
    {
        var user = await server.AddUserAsync(phone, "mua mật ong rừng");
        await server.WithAsync<RoleManager<IdentityRole>, bool>(async roles => await roles.RoleExistsAsync(ShopRoles.Operator) || (await roles.CreateAsync(new IdentityRole(ShopRoles.Operator))).Succeeded);
        await server.WithAsync<UserManager<ShopUser>, IdentityResult>(async users => await users.AddToRoleAsync((await users.FindByIdAsync(user.Id))!, ShopRoles.Operator));
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(phone, "mua mật ong rừng");
        return browser;
    }

    /// <summary>Sends a form; the page that follows when it was taken, the answer itself otherwise.</summary>
    public async Task<(HttpStatusCode Status, string Path, string Html)> SendAsync(string page, string handler, params (string Field, string Value)[] fields)
    {
        var to = handler.Length > 0 ? $"{page}?handler={handler}" : page;
        using var answer = await Browser.SubmitAsync(page, fields.ToDictionary(field => field.Field, field => field.Value), to);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            return (answer.StatusCode, page, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        }

        var path = answer.Headers.Location!.OriginalString.Split('#')[0];
        return (HttpStatusCode.OK, path, WebUtility.HtmlDecode(await Browser.ReadAsync(path)));
    }

    /// <summary>Lists something by the five fields that are always seen.</summary>
    public async Task<(string Path, string Html)> ListAsync(string name, string unitWord = "kg", string unitContent = "", string price = "50k", string stock = "20", params (string Field, string Value)[] more)
    {
        var (status, path, html) = await SendAsync(New, "",
            [("Form.Name", name), ("Form.UnitWord", unitWord), ("Form.UnitContent", unitContent), ("Form.Price", price), ("Form.Stock", stock), ("Form.Publish", "true"), .. more]);
        Assert.True(status == HttpStatusCode.OK, html);
        return (path, html);
    }

    /// <summary>The address under which buyers see it.</summary>
    public static string ShopPath(string html) => Slug().Match(html).Value;

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("/san-pham/[a-z0-9-]+")]
    private static partial Regex Slug();
}
