using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Policies;

/// <summary>What buyers read about the site: honest where nothing is filled in, dated and kept once it is published.</summary>
public sealed class PolicyTests
{
    [Theory, BothDatabases]
    public async Task Says_what_is_not_filled_in_and_keeps_every_version(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        using var reader = server.NewBrowser();
        var blank = WebUtility.HtmlDecode(await reader.ReadAsync("/thong-tin"));
        Assert.Contains("Tên người điều hành: chưa điền.", blank, StringComparison.Ordinal);
        Assert.Contains("Số thông báo với cơ quan quản lý: chưa điền.", blank, StringComparison.Ordinal);
        Assert.Contains("chưa công bố bản nào", blank, StringComparison.Ordinal);
        Assert.Contains("Chưa đặt hạn tự xóa.", blank, StringComparison.Ordinal);
        using var boss = await server.OperatorAsync();

        Assert.Equal(1, await boss.PublishAsync(("name", "Hợp tác xã Suối Cạn"), ("complaints", "chị Hoa")));
        Assert.Equal(2, await boss.PublishAsync(("name", "Hợp tác xã Suối Đầy")));

        var second = WebUtility.HtmlDecode(await reader.ReadAsync("/thong-tin"));
        Assert.Contains("Người điều hành: Hợp tác xã Suối Đầy.", second, StringComparison.Ordinal);
        Assert.Contains("Nơi nhận khiếu nại: chưa điền.", second, StringComparison.Ordinal);
        var first = WebUtility.HtmlDecode(await reader.ReadAsync("/thong-tin?ban=1"));
        Assert.Contains("Người điều hành: Hợp tác xã Suối Cạn.", first, StringComparison.Ordinal);
        Assert.Contains("Nơi nhận khiếu nại: chị Hoa.", first, StringComparison.Ordinal);
        Assert.Contains("Bản đang dùng là bản 2.", first, StringComparison.Ordinal);
        foreach (var none in new[] { "0", "3", "-1", "x", "99999999999999999999", "1%00" })
        {
            Assert.NotEqual(HttpStatusCode.OK, await reader.StatusAsync($"/thong-tin?ban={none}"));
        }

        Assert.Equal(["2", "1"], await server.InDatabaseAsync(db => db.AuditEntries.Where(entry => entry.Verb == AuditVerb.PolicyPublished).OrderByDescending(entry => entry.Number).Select(entry => entry.Detail).ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_publish_after_one_version_one_is_told(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        using var one = await server.OperatorAsync();
        using var two = await server.OperatorAsync();

        var answers = await Task.WhenAll(one.SendDraftAsync(0, ("dien[name]", "Một")), two.SendDraftAsync(0, ("dien[name]", "Hai")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Declarations.CountAsync()));
        var refused = answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Có người vừa công bố bản khác.", html, StringComparison.Ordinal);
        Assert.True(html.Contains("value=\"Một\"", StringComparison.Ordinal) || html.Contains("value=\"Hai\"", StringComparison.Ordinal), "What was typed is there still.");
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task Hostile_texts_stay_text_or_are_told_beside_their_field()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var boss = await server.OperatorAsync();
        const string Markup = "\"><svg onload=alert(1)>{{7*7}}</textarea><script>alert(1)</script>";
        using var published = await boss.SendDraftAsync(0, ("dien[name]", Markup), ("loi[khieu-nai]", Markup), ("dien[la]", "x"), ("loi[la]", "x"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        foreach (var html in new[] { await boss.ReadAsync("/thong-tin"), await boss.ReadAsync(PolicyScene.Edit) })
        {
            Assert.DoesNotContain("<svg onload", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("svg onload=alert(1)", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }

        using var tooLong = await boss.SendDraftAsync(1, ("dien[taxCode]", new string('9', 21)), ("dien[name]", "Giữ lại"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        var told = WebUtility.HtmlDecode(await tooLong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Nhiều nhất 20 chữ cái", told, StringComparison.Ordinal);
        Assert.Contains("value=\"Giữ lại\"", told, StringComparison.Ordinal);
        foreach (var version in new[] { "-1", "x", "99", "2147483647", "99999999999" })
        {
            using var answer = await boss.SubmitAsync(PolicyScene.Edit, new Dictionary<string, string> { ["ban"] = version, ["dien[name]"] = "Khác" });
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
    }
}
