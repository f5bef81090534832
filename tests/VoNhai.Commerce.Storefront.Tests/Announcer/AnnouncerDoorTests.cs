using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Announcer;

/// <summary>The door that the announcer listens at.</summary>
public sealed class AnnouncerDoorTests
{
    private const string Door = "/nha-ban/loa/tin";

    [Theory, BothDatabases]
    public async Task An_open_question_is_answered_when_money_comes(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        var (stall, neighbour) = (await TrialStall.OpenAsync(server), await TrialStall.OpenAsync(server));
        using var phone = await LogInAsync(server, stall);
        var begin = await AskAsync(phone);
        Assert.Empty(Items(begin));

        var question = AskAsync(phone, begin);
        await neighbour.PayAsync(await neighbour.OrderAsync());
        var order = await stall.OrderAsync();
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        Assert.False(question.IsCompleted);

        await stall.PayAsync(order, 200_000);
        var paid = Stopwatch.GetTimestamp();
        var item = Assert.Single(Items(await question));

        Assert.InRange(Stopwatch.GetElapsedTime(paid).TotalMilliseconds, 0, 2_000);
        Assert.Equal("underpaid", item.GetProperty("kind").GetString());
        Assert.Equal(order.GetProperty("code").GetString(), item.GetProperty("code").GetString());
        Assert.Equal("Đã nhận hai trăm nghìn đồng. Còn thiếu năm mươi nghìn đồng.", item.GetProperty("say").GetString());
    }

    [Fact]
    public async Task A_question_in_vain_ends_by_itself_and_is_kept_by_nobody()
    {
        await using var server = await StartAsync(("Announcer:HoldSeconds", "1"));
        using var phone = await LogInAsync(server, await TrialStall.OpenAsync(server));
        var begin = await AskAsync(phone);
        var asked = Stopwatch.GetTimestamp();

        using var answer = await phone.GetAsync($"{Door}?sau={begin.GetProperty("next").GetString()}");

        Assert.InRange(Stopwatch.GetElapsedTime(asked).TotalSeconds, 1, 10);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 400);
    }

    [Fact]
    public async Task Only_a_household_is_let_in()
    {
        await using var server = await StartAsync();
        using var stranger = server.NewBrowser();
        using var refused = await stranger.GetAsync(Door);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);

        await server.AddUserAsync("0912345633", TrialStall.Passphrase);
        using var entered = await stranger.LogInAsync("0912345633", TrialStall.Passphrase);
        using var forbidden = await stranger.GetAsync(Door);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var page = await stranger.GetAsync("/nha-ban/loa");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("9223372036854775807.0")]
    [InlineData("%F0%9F%98%80.%E2%80%AE")]
    [InlineData("%00.%00")]
    [InlineData("%FF")]
    public async Task A_forged_cursor_breaks_nothing(string cursor)
    {
        await using var server = await StartAsync(("Announcer:HoldSeconds", "1"));
        using var phone = await LogInAsync(server, await TrialStall.OpenAsync(server));

        using var answer = await phone.GetAsync($"{Door}?sau={cursor}");

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Fact]
    public async Task Whoever_finds_no_place_is_answered_at_once_and_asked_to_come_again()
    {
        await using var server = await StartAsync(("Announcer:PhonesPerHousehold", "1"));
        var stall = await TrialStall.OpenAsync(server);
        using var phone = await LogInAsync(server, stall);
        var begin = await AskAsync(phone);
        var waiting = AskAsync(phone, begin);
        await Task.Delay(500, TestContext.Current.CancellationToken);

        var second = await AskAsync(phone, begin).WaitAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        Assert.Equal(5_000, second.GetProperty("wait").GetInt32());
        Assert.False(waiting.IsCompleted);
        await stall.PayAsync(await stall.OrderAsync());
        Assert.Single(Items(await waiting));

        // Places are given back.
        Assert.Equal(0, (await AskAsync(phone)).GetProperty("wait").GetInt32());
    }

    [Fact]
    public async Task Too_many_questions_are_refused_for_a_while()
    {
        await using var server = await StartAsync(("Limits:Loopback", "true"), ("Limits:Announcer:PerDevice", "3"), ("Limits:Announcer:WindowSeconds", "600"));
        using var phone = await LogInAsync(server, await TrialStall.OpenAsync(server));
        for (var i = 0; i < 3; i++)
        {
            await AskAsync(phone);
        }

        using var refused = await phone.GetAsync(Door);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    /// <summary>A server that is told to end does not wait for its listeners.</summary>
    [Fact]
    public async Task A_server_that_ends_answers_its_open_questions()
    {
        var server = await StorefrontServer.StartAsync();
        using var phone = await LogInAsync(server, await TrialStall.OpenAsync(server));
        var question = AskAsync(phone, await AskAsync(phone));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var ending = Stopwatch.GetTimestamp();

        await server.DisposeAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(ending).TotalSeconds, 0, 8);
        Assert.Empty(Items(await question));
    }

    private static Task<StorefrontServer> StartAsync(params (string Name, string Value)[] settings) =>
        StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value) });

    private static async Task<Browser> LogInAsync(StorefrontServer server, TrialStall stall)
    {
        var phone = server.NewBrowser();
        using var entered = await phone.LogInAsync(stall.Phone, TrialStall.Passphrase);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return phone;
    }

    private static async Task<JsonElement> AskAsync(Browser phone, JsonElement? after = null)
    {
        using var answer = await phone.GetAsync(after is { } page ? $"{Door}?sau={page.GetProperty("next").GetString()}" : Door);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static IReadOnlyList<JsonElement> Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];
}
