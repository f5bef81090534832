using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Market;
using VoNhai.Commerce.Storefront.Policies;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Policies;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Market;

/// <summary>One real household needs nothing; the second waits until the operator said who it is and what it found out about withholding.</summary>
public sealed class MarketModeTests
{
    [Theory, BothDatabases]
    public async Task Outside_practice_the_second_real_household_waits_for_what_must_be_recorded(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, new StorefrontOptions { Environment = "Production", Services = AccountScene.Quick(new Clock()).Services });
        using var boss = await FirstOperatorAsync(server);
        Assert.Contains("sample", await KindsAsync(server), StringComparison.Ordinal);
        Assert.IsType<HouseholdOutcome.Made>(await MakeAsync(server, "0987600001"));

        Assert.Equal(4, Assert.IsType<HouseholdOutcome.MarketNotOpen>(await MakeAsync(server, "0987600002")).Missing.Count);
        using var refused = await boss.SubmitAsync(
            "/quan-tri/ho", new Dictionary<string, string> { ["ten"] = "Nhà hai", ["chu"] = "Ông Hai", ["dienThoai"] = "0987600002", ["xa"] = "La Hiên, Thái Nguyên", ["xom"] = "" }, "/quan-tri/ho?handler=Moi");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("/quan-tri/nhieu-nha", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await boss.PublishAsync(("name", "Hợp tác xã Suối Cạn"), ("taxCode", "0000000000"));
        Assert.Equal([MarketNeed.NoticeNumber, MarketNeed.Withholding], Assert.IsType<HouseholdOutcome.MarketNotOpen>(await MakeAsync(server, "0987600002")).Missing);
        await boss.PublishAsync(("name", "Hợp tác xã Suối Cạn"), ("taxCode", "0000000000"), ("noticeNumber", "TB-01"));
        Task<HttpResponseMessage> AnswerAsync(string answer, string asked, string on, string version = "0") => boss.SubmitAsync(
            "/quan-tri/nhieu-nha", new Dictionary<string, string> { ["ban"] = version, ["traLoi"] = answer, ["hoiAi"] = asked, ["ngay"] = on });
        foreach (var (answer, asked, on, version) in new[] { ("", "thuế", "01/11/2026", "0"), ("có", "", "01/11/2026", "0"), ("có", "thuế", "31/12/2099", "0"), ("có", "thuế", "x", "0"), ("có", "thuế", "01/11/2026", "5") })
        {
            using var wrong = await AnswerAsync(answer, asked, on, version);
            Assert.InRange((int)wrong.StatusCode, 400, 499);
        }

        Assert.Equal([MarketNeed.Withholding], Assert.IsType<HouseholdOutcome.MarketNotOpen>(await MakeAsync(server, "0987600002")).Missing);
        using var right = await AnswerAsync("Cơ quan thuế trả lời: chưa phải khấu trừ.", "Thuế cơ sở", "01/11/2026");
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.IsType<HouseholdOutcome.Made>(await MakeAsync(server, "0987600002"));
        Assert.Contains("Phần mềm không quyết định việc này", WebUtility.HtmlDecode(await boss.ReadAsync("/quan-tri/nhieu-nha")), StringComparison.Ordinal);

        // What was recorded and is taken out of the texts again closes the door behind those who are in.
        await boss.PublishAsync(("name", "Hợp tác xã Suối Cạn"), ("noticeNumber", "TB-01"));
        Assert.Equal([MarketNeed.TaxCode], Assert.IsType<HouseholdOutcome.MarketNotOpen>(await MakeAsync(server, "0987600003")).Missing);
        Assert.Contains("Nhiều nhà bán mà chưa ghi đủ", WebUtility.HtmlDecode(await boss.ReadAsync("/quan-tri")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_practice_nothing_is_asked()
    {
        await using var server = await StorefrontServer.StartAsync();
        Assert.IsType<HouseholdOutcome.Made>(await MakeAsync(server, "0987600001"));
        Assert.IsType<HouseholdOutcome.Made>(await MakeAsync(server, "0987600002"));
        Assert.IsType<HouseholdOutcome.PhoneTaken>(await MakeAsync(server, "0987600002"));
    }

    [Fact]
    public void Blanks_that_are_empty_are_missing()
    {
        Assert.Equal(Enum.GetValues<MarketNeed>(), MarketMode.MissingOf(null, isAnswered: false));
        Assert.Equal([MarketNeed.Name, MarketNeed.TaxCode], MarketMode.MissingOf(
            new PolicyDraft(new Dictionary<string, string> { [PolicyDraft.NoticeNumber] = "1", [PolicyDraft.Name] = "" }, new Dictionary<string, string>()), isAnswered: true));
    }

    private static Task<HouseholdOutcome> MakeAsync(StorefrontServer server, string phone) => server.WithAsync<HouseholdAccounts, HouseholdOutcome>(accounts =>
    {
        Assert.True(PhoneNumber.TryRead(phone, out var number));
        Assert.True(Communes.TryResolve("La Hiên, Thái Nguyên", out var commune, out _));
        return accounts.MakeAsync("Nhà thử", "Bà Thử", number, commune!, "Xóm Thử");
    });

    /// <summary>The sample village stands in the database and is no real household.</summary>
    private static async Task<string> KindsAsync(StorefrontServer server) =>
        await server.InDatabaseAsync(db => db.Set<Catalog.Household>().AnyAsync(household => household.IsPractice)) ? "sample" : "none";

    private static async Task<Browser> FirstOperatorAsync(StorefrontServer server)
    {
        await server.InDatabaseAsync(db => db.EnrolmentCards.ExecuteDeleteAsync());
        var code = (await server.WithAsync<FirstOperator, CardCode?>(first => first.OfferAsync()))!.Value;
        var browser = server.NewBrowser();
        using var made = await browser.SubmitAsync("/quan-tri/bat-dau", new Dictionary<string, string>
        {
            ["ma"] = code.ToReadable(), ["ten"] = "Hợp tác xã", ["dienThoai"] = "0912345690", ["moi"] = "tiếng suối trong", ["moi2"] = "tiếng suối trong",
        });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return browser;
    }
}
