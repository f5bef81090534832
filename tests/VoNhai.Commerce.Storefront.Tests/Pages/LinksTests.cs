using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Hosting.Access;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>
/// Everybody walks from where they begin through all that their pages link to, in both languages: no link is broken, and every page is in the language
/// that was asked for. Where <c>VONHAI_PAGES</c> names a folder, the pages are left there, for <c>eng/html.sh</c>.
/// </summary>
public sealed class LinksTests(AccessTableTests.Scene scene) : IClassFixture<AccessTableTests.Scene>
{
    [Theory]
    [InlineData(Caller.Visitor, 25)]
    [InlineData(Caller.Owner, 60)]
    [InlineData(Caller.Seller, 10)]
    [InlineData(Caller.Packer, 10)]
    [InlineData(Caller.Lister, 10)]
    [InlineData(Caller.Keeper, 5)]
    [InlineData(Caller.Trainer, 5)]
    [InlineData(Caller.Operator, 10)]
    public async Task Every_link_leads_somewhere(string caller, int least)
    {
        var start = LinkWalk.Beginnings[caller];
        foreach (var language in new[] { "vi", "en" })
        {
            var walk = new LinkWalk(scene.Two.As(caller), language);
            await walk.ChooseLanguageAsync();
            await walk.WalkAsync(caller == Caller.Visitor ? [start, await OrderPageAsync(), "/thuc-hanh/bien-lai-gia", "/ngoai-mang", "/vao-may"] : [start]);

            await LeaveAsync(walk, caller);
            Assert.True(walk.Broken.Count == 0, string.Join('\n', walk.Broken));
            Assert.True(walk.Pages >= least, $"{caller} sees {walk.Pages} pages only.");
        }
    }

    /// <summary>The control: what leads nowhere is seen, and so is a part of a page that is not there.</summary>
    [Fact]
    public async Task A_link_that_leads_nowhere_is_seen()
    {
        var walk = new LinkWalk(scene.Two.As(Caller.Visitor), "vi");
        await walk.ChooseLanguageAsync();
        await walk.WalkAsync(["/thong-tin#khong-co-phan-nay", "/san-pham/khong-co"]);

        Assert.Contains(walk.Broken, broken => broken.Contains("404", StringComparison.Ordinal));
        Assert.Contains(walk.Broken, broken => broken.Contains("#khong-co-phan-nay", StringComparison.Ordinal));
    }

    private Task<string> OrderPageAsync() => scene.Two.Server.InDatabaseAsync(async db =>
    {
        Assert.True(OrderCode.TryRead(scene.Two.Ours.Order, out var code));
        var order = await db.Set<Order>().SingleAsync(one => one.Code == code);
        return $"/don-hang/{order.Code}?k={order.Secret.Reveal()}";
    });

    private static async Task LeaveAsync(LinkWalk walk, string caller)
    {
        if (Environment.GetEnvironmentVariable("VONHAI_PAGES") is { Length: > 0 } folder)
        {
            foreach (var (number, (path, html)) in walk.Read.Index())
            {
                var name = new string([.. path.Split('?')[0].Trim('/').Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_')]);
                await File.WriteAllTextAsync(Path.Combine(folder, $"{walk.Language}-{caller}-{number:000}-{name}.html"), html, TestContext.Current.CancellationToken);
            }
        }
    }
}
