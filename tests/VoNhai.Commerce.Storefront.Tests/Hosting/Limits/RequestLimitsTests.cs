using System.Net;
using Microsoft.AspNetCore.Http;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Hosting.Limits;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Limits;

public sealed class RequestLimitsTests
{
    private static readonly StorefrontOptions Tight = new()
    {
        Settings = new Dictionary<string, string>
        {
            ["Limits:Loopback"] = "true",
            ["Limits:Api:PerAddress"] = "6",
            ["Limits:Api:PerDevice"] = "3",
            ["Limits:Api:WindowSeconds"] = "3600",
            ["Limits:LogIn:PerDevice"] = "2",
            ["Limits:LogIn:WindowSeconds"] = "3600",
            ["Limits:Tracking:PerDevice"] = "2",
            ["Limits:Tracking:WindowSeconds"] = "3600",
        },
    };

    private static readonly StorefrontOptions Village = new()
    {
        Settings = new Dictionary<string, string>
        {
            ["Limits:Loopback"] = "true",
            ["Limits:Checkout:PerDevice"] = "2",
            ["Limits:Checkout:WindowSeconds"] = "3600",
            ["Limits:Tracking:PerDevice"] = "2",
            ["Limits:Tracking:WindowSeconds"] = "3600",
        },
    };

    [Fact]
    public async Task Stop_one_device_and_let_its_neighbour_go_on_until_the_address_is_used_up()
    {
        await using var server = await StorefrontServer.StartAsync(options: Tight);
        async Task<HttpStatusCode> AskAsync(string device)
        {
            using var browser = server.NewBrowser();
            browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd(device);
            using var answer = await browser.GetAsync("/api/v1/khong-co");
            return answer.StatusCode;
        }

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, await AskAsync("A/1"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync("A/1"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("B/1"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("C/1"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("D/1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync("E/1"));
    }

    [Fact]
    public async Task Tell_programs_and_people_when_to_come_back()
    {
        await using var server = await StorefrontServer.StartAsync(options: Tight);
        using var browser = server.NewBrowser();
        await browser.ReadAsync("/dang-nhap"); // The form's cookie is what the device is known by.
        for (var i = 0; i < 3; i++)
        {
            using var early = await browser.GetAsync("/api/v1/khong-co");
            using var tried = await browser.LogInAsync("0912345678", "không phải câu này");
        }

        using var program = await browser.GetAsync("/api/v1/khong-co");
        using var person = await browser.PostAsync("/dang-nhap", new Dictionary<string, string>());

        Assert.Equal(HttpStatusCode.TooManyRequests, program.StatusCode);
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(1200), program.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.TooManyRequests, person.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1800), person.Headers.RetryAfter?.Delta);
        Assert.Contains("Gửi quá nhiều lần", await person.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Looking costs nothing: only what changes or guesses is counted.</summary>
    [Fact]
    public async Task Do_not_count_looking_at_a_page()
    {
        await using var server = await StorefrontServer.StartAsync(options: Tight);
        using var browser = server.NewBrowser();

        for (var i = 0; i < 20; i++)
        {
            Assert.NotEmpty(await browser.ReadAsync("/dang-nhap"));
        }
    }

    [Theory]
    [InlineData("Development", "false", false)]
    [InlineData("Development", "true", true)]
    [InlineData("Production", "false", true)]
    public async Task Spare_this_machine_only_in_practice(string environment, string loopback, bool limited)
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Environment = environment,
            Settings = new Dictionary<string, string>(Tight.Settings) { ["Limits:Loopback"] = loopback },
        });
        using var browser = server.NewBrowser();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 10; i++)
        {
            using var answer = await browser.GetAsync("/api/v1/khong-co");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(limited, answers.Contains(HttpStatusCode.TooManyRequests));
    }

    /// <summary>A village buys the same tea with the same kind of telephone behind one address: neither makes them one device.</summary>
    [Fact]
    public async Task Tell_neighbours_apart_who_use_the_same_browser_and_buy_the_same()
    {
        await using var server = await StorefrontServer.StartAsync(options: Village);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var browser = server.NewBrowser();
            browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd("SamePhone/1");
            var product = await new Outsider(browser.Http).ProductAsync("bot-ngo-xay-men-men");
            using var put = await browser.PostAsync("/gio-hang?handler=Them", new Dictionary<string, string> { ["mon"] = product.GetProperty("id").GetString()! });
            using var ordered = await browser.SubmitAsync("/dat-hang", new Dictionary<string, string> { ["Form.Name"] = "Nông Thử" });
            using var tracked = await browser.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = "x" });
            answers.AddRange([ordered.StatusCode, tracked.StatusCode]);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers);
    }

    /// <summary>A village behind its carrier's one address, with the limits as they are set when nobody sets them.</summary>
    [Fact]
    public async Task Let_sixty_buyers_behind_one_address_order_and_track_and_stop_one_guesser()
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = new Dictionary<string, string> { ["Limits:Loopback"] = "true" } });
        using var first = server.NewBrowser();
        var product = (await new Outsider(first.Http).ProductAsync("bot-ngo-xay-men-men")).GetProperty("id").GetString()!;
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++)
        {
            using var browser = server.NewBrowser();
            browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd("SamePhone/1");
            using var put = await browser.PostAsync("/gio-hang?handler=Them", new Dictionary<string, string> { ["mon"] = product });
            using var ordered = await browser.SubmitAsync("/dat-hang", new Dictionary<string, string> { ["Form.Name"] = "Nông Thử" });
            using var tracked = await browser.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = $"QZ4K7M2P9{i:00}", ["LastFour"] = "1234" });
            answers.AddRange([ordered.StatusCode, tracked.StatusCode]);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers);

        var guesses = 0;
        for (; guesses < 20; guesses++)
        {
            using var device = server.NewBrowser();
            device.Http.DefaultRequestHeaders.UserAgent.ParseAdd($"Device/{guesses}");
            using var guess = await device.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = "qz4k 7m2p 97g", ["LastFour"] = $"{guesses:0000}" });
            if (guess.StatusCode == HttpStatusCode.TooManyRequests)
            {
                break;
            }
        }

        Assert.Equal(10, guesses);
    }

    [Fact]
    public async Task Count_orders_of_programs_by_the_buyers_number()
    {
        await using var server = await StorefrontServer.StartAsync(options: Village);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var body = Outsider.OrderBody(await outsider.ProductAsync("bot-ngo-xay-men-men"));
        async Task<HttpStatusCode> OrderAsync(string phone) =>
            (await outsider.PostAsync("/api/v1/orders", body.Replace("0912345678", phone, StringComparison.Ordinal), Guid.NewGuid().ToString("N"))).Status;

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(HttpStatusCode.Created, await OrderAsync($"091234567{i}"));
        }

        Assert.Equal(HttpStatusCode.Created, await OrderAsync("0912345670"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await OrderAsync("+84 912 345 670"));
    }

    [Fact]
    public async Task Count_a_code_wherever_it_is_tried_from()
    {
        await using var server = await StorefrontServer.StartAsync(options: Tight);
        var limits = (RequestLimits)server.Services.GetService(typeof(RequestLimits))!;
        HttpContext From(string address) => new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

        Assert.True(limits.TryTake(From("1.2.3.4"), RouteFamily.Tracking, "QZ4K7M2P97G", out _));
        Assert.True(limits.TryTake(From("5.6.7.8"), RouteFamily.Tracking, "QZ4K7M2P97G", out _));
        Assert.False(limits.TryTake(From("9.9.9.9"), RouteFamily.Tracking, "QZ4K7M2P97G", out var wait));
        Assert.Equal(TimeSpan.FromSeconds(1800), wait);
        Assert.True(limits.TryTake(From("9.9.9.9"), RouteFamily.Tracking, "QZ0000000000", out _));
    }

    [Fact]
    public async Task Stop_many_devices_that_guess_at_one_code()
    {
        await using var server = await StorefrontServer.StartAsync(options: Tight);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var browser = server.NewBrowser();
            browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd($"Device/{i}");
            using var answer = await browser.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = "qz4k 7m2p 97g", ["LastFour"] = $"000{i}" });
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void Take_a_home_for_one_address(string address, string expected)
        => Assert.Equal(expected, ClientAddress.Of(IPAddress.Parse(address)));
}
