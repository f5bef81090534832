using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class SessionTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Passphrase = "mua mật ong rừng";
    private const string Cookie = "vonhai-session";

    [Theory, BothDatabases]
    public async Task An_old_cookie_is_dead_after_log_out(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        await server.AddUserAsync("0912345611", Passphrase);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345611", Passphrase);
        var cookie = Session(browser);
        using var thief = With(server, cookie);
        Assert.True(await IsInAsync(thief), "the copy works while the session lives");

        using var left = await browser.LogOutAsync();

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.False(await IsInAsync(thief));
        Assert.False(await IsInAsync(browser));
    }

    [Theory, BothDatabases]
    public async Task A_new_passphrase_ends_every_session(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        var user = await server.AddUserAsync("0912345612", Passphrase);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345612", Passphrase);
        Assert.True(await IsInAsync(browser));

        await server.WithAsync<UserManager<ShopUser>, IdentityResult>(async users =>
            await users.ChangePasswordAsync((await users.FindByIdAsync(user.Id))!, Passphrase, "một câu khác hẳn"));

        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_log_in_never_takes_over_a_session_that_was_there()
    {
        var server = await storefronts.On();
        await server.AddUserAsync("0912345613", Passphrase);
        await server.AddUserAsync("0912345614", Passphrase);
        using var attacker = server.NewBrowser();
        using var first = await attacker.LogInAsync("0912345613", Passphrase);
        var planted = Session(attacker);

        // The victim's browser got the attacker's cookie and sends it with the log-in.
        using var victim = server.NewBrowser();
        var token = Browser.TokenOf(await victim.ReadAsync("/dang-nhap"));
        victim.Cookies.Add(server.Address, new Cookie(Cookie, planted, "/"));
        using var entered = await victim.PostAsync("/dang-nhap", new Dictionary<string, string>
        {
            ["Input.Phone"] = "0912345614", ["Input.Passphrase"] = Passphrase, ["__RequestVerificationToken"] = token,
        });

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.NotEqual(planted, Session(victim));
        Assert.True(await IsInAsync(victim));
        using var thief = With(server, planted);
        Assert.False(await IsInAsync(thief));
    }

    [Fact]
    public async Task The_database_does_not_hold_the_key_of_a_session()
    {
        var server = await storefronts.On();
        await server.AddUserAsync("0912345615", Passphrase);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345615", Passphrase);

        await using var scope = server.Services.CreateAsyncScope();
        var hashes = await scope.ServiceProvider.GetRequiredService<ShopDbContext>().AuthTickets.Select(ticket => ticket.KeyHash)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(hashes, hash => Assert.Matches("^[0-9A-F]{64}$", hash));
        Assert.DoesNotContain(hashes, hash => Session(browser).Contains(hash, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used()
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Services = services => services.AddSingleton<TimeProvider>(clock) });
        await server.AddUserAsync("0912345616", Passphrase);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345616", Passphrase);

        clock.Advance(TimeSpan.FromDays(13));
        Assert.True(await IsInAsync(browser), "thirteen days later");
        clock.Advance(TimeSpan.FromDays(15));

        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_session_ends_after_ninety_days_of_daily_use()
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Services = services => services.AddSingleton<TimeProvider>(clock) });
        await server.AddUserAsync("0912345617", Passphrase);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345617", Passphrase);

        var days = 0;
        while (days < 120 && await IsInAsync(browser))
        {
            clock.Advance(TimeSpan.FromDays(5));
            days += 5;
        }

        Assert.Equal(90, days);
    }

    [Fact]
    public async Task No_changed_cookie_is_accepted()
    {
        var server = await storefronts.On();
        await server.AddUserAsync("0912345618", Passphrase);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345618", Passphrase);
        var cookie = Session(browser);

        for (var i = 0; i < cookie.Length; i++)
        {
            // The last character of a base64url text may hold bits that no byte uses.
            var other = cookie[i] == 'A' ? 'Q' : 'A';
            using var forger = With(server, string.Concat(cookie.AsSpan(0, i), other.ToString(), cookie.AsSpan(i + 1)));
            Assert.False(await IsInAsync(forger), $"character {i}");
        }

        using var owner = With(server, cookie);
        Assert.True(await IsInAsync(owner));
    }

    [Fact]
    public async Task Two_instances_know_the_same_session()
    {
        var server = await storefronts.On();
        await server.AddUserAsync("0912345619", Passphrase);
        await using var second = await StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = server.Database.Settings });
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345619", Passphrase);

        using var elsewhere = With(second, Session(browser));

        Assert.True(await IsInAsync(elsewhere));
    }

    [Fact]
    public async Task Dead_sessions_are_swept_away()
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Services = services => services.AddSingleton<TimeProvider>(clock) });
        await server.AddUserAsync("0912345620", Passphrase);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345620", Passphrase);
        using var stranger = server.NewBrowser();
        using var refused = await stranger.LogInAsync("0912345620", "không phải câu này");
        var sweep = server.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<AccountSweep>().Single();

        clock.Advance(TimeSpan.FromDays(15));
        await sweep.RoundAsync(TestContext.Current.CancellationToken);

        await using var scope = server.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        Assert.Empty(await database.AuthTickets.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await database.LogInTries.ToListAsync(TestContext.Current.CancellationToken));
    }

    private static string Session(Browser browser) => browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == Cookie).Value;

    private static Browser With(StorefrontServer server, string cookie)
    {
        var browser = server.NewBrowser();
        browser.Cookies.Add(server.Address, new Cookie(Cookie, cookie, "/"));
        return browser;
    }

    /// <summary>The log-out page shows its button only to somebody, and sends a stranger away.</summary>
    private static async Task<bool> IsInAsync(Browser browser)
    {
        using var answer = await browser.GetAsync("/dang-xuat");
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
