using System.Net;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

public sealed class WifiTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory]
    [InlineData("Lop hoc", "mua mat ong", "WIFI:T:WPA;S:Lop hoc;P:mua mat ong;;")]
    [InlineData("a;b,c:d\"e\\f", "1;2:3,4\\5", """WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:1\;2\:3\,4\\5;;""")]
    [InlineData("Chợ", "", "WIFI:T:nopass;S:Chợ;;")]
    public void The_code_keeps_the_signs_of_its_format_apart(string name, string password, string code) => Assert.Equal(code, WifiCode.Of(name, password));

    [Theory]
    [InlineData("Lớp học", "mua12345", HttpStatusCode.OK)]
    [InlineData("Lớp học", "", HttpStatusCode.OK)]
    [InlineData("", "mua12345", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Chợ phiên xã La Hiên tỉnh Thái Nguyên", "mua12345", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Lớp học", "ngắn", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Lớp học", "mật khẩu có dấu", HttpStatusCode.UnprocessableEntity)]
    public async Task The_sheet_is_printed_or_the_field_says_why_not(string name, string password, HttpStatusCode status)
    {
        var server = await storefronts.On();
        using var trainer = await ClassScene.TrainerAsync(server);
        using var answer = await trainer.SubmitAsync("/lop-hoc/wifi", new Dictionary<string, string> { ["ten"] = name, ["matKhau"] = password });
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, html.Contains("Điện thoại báo không có Internet: chọn “Vẫn kết nối”.", StringComparison.Ordinal));

        // Printed, and not kept.
        using var again = await trainer.GetAsync("/lop-hoc/wifi");
        Assert.DoesNotContain("mua12345", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
