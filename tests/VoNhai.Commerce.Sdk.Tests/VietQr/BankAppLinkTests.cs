using System.Text.Json;
using System.Web;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class BankAppLinkTests
{
    private static readonly VietQrTransfer Transfer = VietQrTransfer.To(Banks.VietinBank, "0000000000").WithAmount(Vnd.Of(2_000)).WithMemo("QZ4K7M2P97G");

    [Fact]
    public void Apps_and_days_are_those_that_were_collected()
    {
        var collected = Resources.Json("deeplinks.json");
        var since = collected.GetProperty("autofill").EnumerateArray().ToDictionary(app => app.GetProperty("app").GetString()!, app => app.GetProperty("since").GetDateTime());
        Assert.Equal(
            collected.GetProperty("apps").EnumerateArray().Select(app => new BankApp(
                app[0].GetString()!,
                app[1].GetString()!,
                since.TryGetValue(app[0].GetString()!, out var day) ? DateOnly.FromDateTime(day) : null)).OrderBy(app => app.Id, StringComparer.Ordinal),
            BankAppLink.Apps.OrderBy(app => app.Id, StringComparer.Ordinal));
        Assert.Equal(5, BankAppLink.Apps.TakeWhile(app => app.AutofillSince is not null).Count());
        Assert.True(BankAppLink.TryFind("mb", out var mb) && mb.AutofillSince == new DateOnly(2026, 7, 31));
    }

    [Fact]
    public void Fill_in_account_amount_memo_name_and_the_way_back()
    {
        var link = BankAppLink.To("mb", Transfer, "Nhà bà Mùi", new Uri("https://vonhai.example/don-hang/QZ?k=1&x=2"));
        Assert.Equal(
            "https://dl.vietqr.io/pay?app=mb&ba=0000000000@icb&am=2000&tn=QZ4K7M2P97G&bn=Nha%20ba%20Mui&url=https%3A%2F%2Fvonhai.example%2Fdon-hang%2FQZ%3Fk%3D1%26x%3D2",
            link?.AbsoluteUri);
        var query = HttpUtility.ParseQueryString(link!.Query);
        Assert.Equal("https://vonhai.example/don-hang/QZ?k=1&x=2", query["url"]);
        Assert.Equal("0000000000@icb", query["ba"]);
    }

    [Fact]
    public void Leave_out_what_the_transfer_does_not_say()
    {
        Assert.Equal("https://dl.vietqr.io/pay?app=acb&ba=0@vba", BankAppLink.To("acb", VietQrTransfer.To(Banks.Agribank, "0"))?.AbsoluteUri);
        Assert.DoesNotContain("tn=", BankAppLink.To("acb", Transfer.WithMemo(VietQrTransfer.AskPayer))!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_nothing_to_an_app_that_is_only_opened() => Assert.All(
        BankAppLink.Apps.Where(app => app.AutofillSince is null),
        app => Assert.Equal($"https://dl.vietqr.io/pay?app={app.Id}", BankAppLink.To(app.Id, Transfer, "Mùi")?.AbsoluteUri));

    [Theory]
    [InlineData("stb")]
    [InlineData("momo")]
    [InlineData("MB")]
    [InlineData("mb&ba=1@vcb")]
    [InlineData("")]
    [InlineData(null)]
    public void Are_none_for_an_app_that_nobody_knows(string? app) => Assert.Null(BankAppLink.To(app, Transfer));

    [Theory]
    [InlineData("999999")]
    [InlineData("963369")]
    [InlineData("970460")]
    [InlineData("123456")]
    public void Are_none_for_a_bank_that_the_service_does_not_list(string bin) => Assert.Null(BankAppLink.To("mb", VietQrTransfer.To(bin, "0")));

    [Fact]
    public void Are_none_for_a_card() => Assert.Null(BankAppLink.To("mb", VietQrTransfer.ToCard(Banks.Vietcombank, "9704360000000000")));

    [Theory]
    [InlineData("http://vonhai.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/don-hang")]
    public void Lead_back_over_https_only(string address) =>
        Assert.Throws<ArgumentException>(() => BankAppLink.To("mb", Transfer, returnTo: new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void Name_the_bank_by_its_code_in_lower_case() => Assert.All(
        Banks.All.Where(bank => BankAppLink.To("mb", VietQrTransfer.To(bank, "0")) is not null),
        bank => Assert.Equal($"0@{bank.Code.ToLowerInvariant()}", HttpUtility.ParseQueryString(BankAppLink.To("mb", VietQrTransfer.To(bank, "0"))!.Query)["ba"]));
}
