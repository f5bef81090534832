using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Pages.Checkout;
using VoNhai.Commerce.Storefront.Tests.Policies;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Privacy;

/// <summary>A buyer asks for a copy or to be blanked; the operator grants it and sees numbers alone; the household is told.</summary>
public sealed class DataRequestTests
{
    private const string Desk = "/quan-tri/du-lieu";

    [Theory, BothDatabases]
    public async Task Asked_by_an_orders_link_granted_by_an_operator_and_told_to_the_household(DatabaseKind kind)
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(kind, At(clock));
        var (link, code) = await OrderAsync(server, "Vàng Thị Chải", "0987600111");
        var own = link.Replace("?k=", "/du-lieu?k=", StringComparison.Ordinal);
        using var buyer = server.NewBrowser();
        using var boss = await server.OperatorAsync();
        Assert.Contains("Vàng Thị Chải", WebUtility.HtmlDecode(await buyer.ReadAsync(own)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await buyer.StatusAsync($"/don-hang/{code}/du-lieu?k=AAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal(HttpStatusCode.NotFound, await buyer.StatusAsync($"/don-hang/{code}/du-lieu"));

        // Asking twice asks once; what was taken back is not there for the operator.
        for (var i = 0; i < 2; i++)
        {
            using var asked = await buyer.SubmitAsync(own, new Dictionary<string, string>(), own + "&handler=Xoa");
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        }

        Assert.Equal(1, await server.InDatabaseAsync(db => db.DataRequests.CountAsync()));
        using var back = await buyer.SubmitAsync(own, new Dictionary<string, string>(), own + "&handler=Rut");
        Assert.DoesNotContain("yeuCau=", await boss.ReadAsync(Desk), StringComparison.Ordinal);
        using var anew = await buyer.SubmitAsync(own, new Dictionary<string, string>(), own + "&handler=Xoa");
        var desk = await boss.ReadAsync(Desk);
        var request = desk.Split("yeuCau=")[1].Split('"')[0];
        var shown = WebUtility.HtmlDecode(await boss.ReadAsync($"{Desk}?yeuCau={request}"));
        Assert.Contains("1 đơn chưa giao xong.", shown, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Vàng Thị Chải", "0987600111", "0987 600 111", "₫", "Nhà bà Dính" })
        {
            Assert.DoesNotContain(hidden, WebUtility.HtmlDecode(desk) + shown, StringComparison.Ordinal);
        }

        using var unsure = await boss.SubmitAsync($"{Desk}?yeuCau={request}", new Dictionary<string, string> { ["yeuCau"] = request }, $"{Desk}?handler=Xoa");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        using var granted = await boss.SubmitAsync($"{Desk}?yeuCau={request}", new Dictionary<string, string> { ["yeuCau"] = request, ["chac"] = "true" }, $"{Desk}?handler=Xoa");
        Assert.Equal(HttpStatusCode.Redirect, granted.StatusCode);
        Assert.Contains("đợi đơn xong rồi xóa", WebUtility.HtmlDecode(await buyer.ReadAsync(own)), StringComparison.Ordinal);

        // The order ends; the next round blanks it without anybody.
        using var house = server.NewBrowser();
        using var entered = await house.LogInAsync("0900000003", "tap ban hang 3");
        using var cancelled = await house.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = code }, "/nha-ban?handler=Huy");
        await RoundAsync(server);
        Assert.Contains("Đơn này không còn tên", WebUtility.HtmlDecode(await buyer.ReadAsync(own)), StringComparison.Ordinal);
        Assert.Contains($"Đã xóa tên ({code})", WebUtility.HtmlDecode(await house.ReadAsync($"/nha-ban/don/{code}")), StringComparison.Ordinal);
        var log = WebUtility.HtmlDecode(await house.ReadAsync("/nha-ban/nhat-ky"));
        Assert.Contains("Người mua xin xóa. Đã xóa tên, số điện thoại, địa chỉ ở 1 đơn.", log, StringComparison.Ordinal);
        Assert.Contains($"/nha-ban/don/{code}", log, StringComparison.Ordinal);
        Assert.Contains("Có người mua đã được xóa tên.", WebUtility.HtmlDecode(await house.ReadAsync("/nha-ban")), StringComparison.Ordinal);
        Assert.Equal([(DataRequestState.Withdrawn, ""), (DataRequestState.Done, "")], await server.InDatabaseAsync(async db =>
            (await db.DataRequests.OrderBy(row => row.MadeAt).ThenBy(row => row.Id).ToListAsync()).Select(row => (row.State, row.Phone)).ToList()));
        var said = await server.InDatabaseAsync(db => db.AuditEntries.Where(entry => entry.Verb == AuditVerb.PersonErased).Select(entry => entry.Detail).ToListAsync());
        Assert.DoesNotContain("0987", Assert.Single(said), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await boss.StatusAsync($"{Desk}?yeuCau={request}"));
    }

    [Theory, BothDatabases]
    public async Task A_copy_is_a_file_of_the_persons_own_and_stands_in_the_trail_and_the_households_log(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        var (link, code) = await OrderAsync(server, "Vàng Thị Chải", "0987600111");
        var (_, other) = await OrderAsync(server, "Hoàng Văn Páo", "0987600222");
        using var boss = await server.OperatorAsync();
        var person = new Dictionary<string, string> { ["so"] = "0987 600 111", ["cach"] = "Came" };
        using var sought = await boss.SubmitAsync(Desk, person, $"{Desk}?handler=Tim");
        var counted = WebUtility.HtmlDecode(await sought.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Đơn có tên", counted, StringComparison.Ordinal);
        Assert.DoesNotContain("Vàng Thị Chải", counted, StringComparison.Ordinal);

        using var copied = await boss.SubmitAsync(Desk, person, $"{Desk}?handler=BanSao");

        Assert.Equal("attachment", copied.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("no-store", copied.Headers.CacheControl?.ToString());
        using var file = JsonDocument.Parse(await copied.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var text = file.RootElement.ToString();
        var order = Assert.Single(file.RootElement.GetProperty("orders").EnumerateArray());
        Assert.Equal((code, "Vàng Thị Chải"), (order.GetProperty("code").GetString(), order.GetProperty("buyer").GetProperty("name").GetString()));
        Assert.Equal("order", Assert.Single(order.GetProperty("consents").EnumerateArray()).GetProperty("purpose").GetString());
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split("?k=")[1], text, StringComparison.Ordinal);
        using var house = server.NewBrowser();
        using var entered = await house.LogInAsync("0900000003", "tap ban hang 3");
        Assert.Contains("Người mua xin bản sao dữ liệu. Số đơn của nhà mình trong đó: 1.", WebUtility.HtmlDecode(await house.ReadAsync("/nha-ban/nhat-ky")), StringComparison.Ordinal);
        var verbs = await server.InDatabaseAsync(db => db.AuditEntries.Select(entry => new { entry.Verb, entry.Detail }).ToListAsync());
        Assert.Single(verbs, entry => entry.Verb == AuditVerb.PersonSought);
        Assert.Single(verbs, entry => entry.Verb == AuditVerb.PersonCopied);
        Assert.DoesNotContain(verbs, entry => entry.Detail.Contains("0987", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hostile_numbers_and_requests_are_told_and_break_nothing()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var boss = await server.OperatorAsync();
        foreach (var (handler, so, cach, request) in new[]
        {
            ("Tim", "", "Came", ""), ("Tim", "12", "Came", ""), ("Tim", "0987600111", "", ""), ("Tim", "0987600111", "Link", ""), ("BanSao", "0987600111", "x", ""), ("BanSao", "0333333333", "Came", ""),
            ("Xoa", "", "", ""), ("Xoa", "0987600111", "Came", "x"), ("BanSao", "", "", Guid.NewGuid().ToString()), ("Xoa", "", "", Guid.NewGuid().ToString()), ("Xoa", new string('9', 4_000), "Came", ""),
        })
        {
            using var answer = await boss.SubmitAsync(Desk, new Dictionary<string, string> { ["so"] = so, ["cach"] = cach, ["yeuCau"] = request, ["chac"] = "true" }, $"{Desk}?handler={handler}");
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }

        foreach (var query in new[] { "?yeuCau=x", $"?yeuCau={Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await boss.StatusAsync(Desk + query));
        }
    }

    [Theory, BothDatabases]
    public async Task Buyers_go_by_age_only_once_an_operator_switched_it_on(DatabaseKind kind)
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(kind, At(clock));
        var (link, code) = await OrderAsync(server, "Vàng Thị Chải", "0987600111");
        using (var house = server.NewBrowser())
        {
            using var entered = await house.LogInAsync("0900000003", "tap ban hang 3");
            using var cancelled = await house.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = code }, "/nha-ban?handler=Huy");
        }

        Task<string> NameAsync() => server.InDatabaseAsync(db => db.Set<Order>().Where(order => order.Secret == Secret(link)).Select(order => order.Buyer.Name).SingleAsync());
        clock.Advance(TimeSpan.FromDays(500));
        await RoundAsync(server);
        Assert.Equal("Vàng Thị Chải", await NameAsync());
        using var boss = await server.OperatorAsync();
        async Task<HttpStatusCode> SetAsync(int version, params (string, string)[] fields)
        {
            using var answer = await boss.SubmitAsync("/quan-tri/luu-giu", fields.Append(("ban", $"{version}")).ToDictionary(field => field.Item1, field => field.Item2));
            return answer.StatusCode;
        }

        foreach (var days in new[] { "", "0", "364", "3651", "-400", "4e2", "400,5", "９００", "99999999999" })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await SetAsync(0, ("bat", "true"), ("nguoiMua", days), ("thu", "90"), ("tinNganHang", "365")));
        }

        Assert.Equal(HttpStatusCode.Redirect, await SetAsync(0, ("bat", "true"), ("nguoiMua", "600"), ("thu", "90"), ("tinNganHang", "365")));
        Assert.Equal(HttpStatusCode.Conflict, await SetAsync(0, ("bat", "true"), ("nguoiMua", "365"), ("thu", "90"), ("tinNganHang", "365")));
        await RoundAsync(server);
        Assert.Equal("Vàng Thị Chải", await NameAsync());
        Assert.Equal(HttpStatusCode.Redirect, await SetAsync(1, ("bat", "true"), ("nguoiMua", "365"), ("thu", "90"), ("tinNganHang", "365")));
        Assert.Contains("Đơn xong được 365 ngày", WebUtility.HtmlDecode(await boss.ReadAsync("/thong-tin")), StringComparison.Ordinal);
        await RoundAsync(server);
        Assert.Equal($"Đã xóa tên ({code})", await NameAsync());
    }

    private static StorefrontOptions At(Clock clock) => new() { Services = services => services.AddSingleton<TimeProvider>(clock) };

    private static TrackingSecret Secret(string link) => TrackingSecret.TryRead(link.Split("?k=")[1], out var secret) ? secret : throw new ArgumentException("No secret.", nameof(link));

    private static async Task<(string Link, string Code)> OrderAsync(StorefrontServer server, string name, string phone)
    {
        using var page = await CheckoutPage.WithAsync(server, "bot-ngo-xay-men-men");
        var (status, _, to) = await page.SendAsync(await page.FormAsync(("Form.Name", name), ("Form.Phone", phone), ("Form.Payment", "Cash")));
        Assert.Equal(HttpStatusCode.Redirect, status);
        return (to!, to!.Split('/')[2].Split('?')[0]);
    }

    private static Task RoundAsync(StorefrontServer server) => server.Services.GetServices<IHostedService>().OfType<PrivacyRounds>().Single().RoundAsync(TestContext.Current.CancellationToken);
}
