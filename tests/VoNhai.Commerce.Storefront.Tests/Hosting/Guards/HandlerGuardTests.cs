using System.Net;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Guards;

/// <summary>A page has only the handlers that it has: any other name or method is not found, and no page is shown that nothing was read for.</summary>
public sealed class HandlerGuardTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory]
    [InlineData("/san-pham/che-bup")]
    [InlineData("/ho/nha-ba-mui")]
    [InlineData("/don-hang/QZ4K7M2P97G")]
    [InlineData("/don-hang/QZ4K7M2P97G/du-lieu")]
    [InlineData("/lo/abc")]
    [InlineData("/hoc/in/the-hinh")]
    [InlineData("/hoc/chieu/01")]
    [InlineData("/")]
    public async Task A_handler_that_is_not_there_is_not_found(string page)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        foreach (var path in new[] { page, $"{page}?handler=zzz" })
        {
            using var answer = await browser.SubmitAsync("/dang-nhap", new Dictionary<string, string>(), path);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task So_it_is_in_the_workplace()
    {
        var server = await storefronts.On();
        using var seller = server.NewBrowser();
        using var entered = await seller.LogInAsync("0900000001", "tap ban hang 1");
        foreach (var path in new[] { "/nha-ban/cho", "/nha-ban/so-ban", "/nha-ban/so-tien", "/nha-ban/loa", "/nha-ban/don/QZ4K7M2P97G", "/nha-ban/duong-di/QZ4K7M2P97G" })
        {
            using var answer = await seller.SubmitAsync("/nha-ban/hang/nhanh", new Dictionary<string, string>(), $"{path}?handler=zzz");
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }
    }
}
