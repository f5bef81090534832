using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Support;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Support;

/// <summary>An operator looks at a household's orders only by the household's code, for a while.</summary>
public sealed class SupportViewTests
{
    [Theory, BothDatabases]
    public async Task A_code_opens_once_for_one_operator_until_its_time_is_over(DatabaseKind kind)
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(clock));
        var household = await server.HouseholdOfAsync(await server.OwnerAsync());
        var other = await server.HouseholdOfAsync(await server.OwnerAsync());

        var (old, _) = await ShowAsync(server, household);
        var (code, _) = await ShowAsync(server, household);
        Assert.IsType<SupportOutcome.Gone>(await OpenAsync(server, other, "one", code));
        if (old != code)
        {
            Assert.Equal(new SupportOutcome.Wrong(SupportViews.Tries - 1), await OpenAsync(server, household, "one", old));
        }

        Assert.IsType<SupportOutcome.Opened>(await OpenAsync(server, household, "one", code));
        Assert.IsType<SupportOutcome.Gone>(await OpenAsync(server, household, "two", code));
        Assert.True(await MayLookAsync(server, household, "one"));
        Assert.False(await MayLookAsync(server, household, "two"));
        Assert.False(await MayLookAsync(server, other, "one"));

        clock.Advance(SupportViews.OpenFor - TimeSpan.FromSeconds(1));
        Assert.True(await MayLookAsync(server, household, "one"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await MayLookAsync(server, household, "one"));

        var (late, _) = await ShowAsync(server, household);
        clock.Advance(SupportViews.EnterWithin);
        Assert.IsType<SupportOutcome.Gone>(await OpenAsync(server, household, "one", late));
    }

    [Theory, BothDatabases]
    public async Task Many_guesses_at_once_are_five_and_a_right_one_among_four_wrong_still_opens(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        var household = await server.HouseholdOfAsync(await server.OwnerAsync());
        var (code, _) = await ShowAsync(server, household);
        var wrong = Other(code);

        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => OpenAsync(server, household, "one", wrong)));

        Assert.Equal(SupportViews.Tries, await MissesAsync(server, household));
        Assert.IsType<SupportOutcome.Gone>(await OpenAsync(server, household, "one", code));

        // The control: it is the sixth that is refused, not any.
        var (next, _) = await ShowAsync(server, household);
        for (var miss = 1; miss < SupportViews.Tries; miss++)
        {
            Assert.Equal(new SupportOutcome.Wrong(SupportViews.Tries - miss), await OpenAsync(server, household, "one", Other(next)));
        }

        Assert.IsType<SupportOutcome.Opened>(await OpenAsync(server, household, "one", next));
    }

    [Theory, BothDatabases]
    public async Task Of_operators_who_type_the_same_code_at_once_one_looks(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        var household = await server.HouseholdOfAsync(await server.OwnerAsync());
        var (code, _) = await ShowAsync(server, household);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => OpenAsync(server, household, $"operator-{number}", code)));

        Assert.Single(outcomes.OfType<SupportOutcome.Opened>());
        Assert.Equal(1L, await server.InDatabaseAsync(db => db.SupportViews.LongCountAsync(view => view.HouseholdId == household)));
        Assert.DoesNotContain(code.ToString(), await server.InDatabaseAsync(async db => string.Join(' ', await db.AuditEntries.Select(entry => entry.Detail).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_show_no_buyer_and_no_amount_and_close_at_once()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var buyer = server.NewBrowser();
        var outsider = new Outsider(buyer.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"));
        var orderCode = order.GetProperty("code").ToString();
        var sold = await server.InDatabaseAsync(db => db.Set<VoNhai.Commerce.Orders.Order>().Select(one => new { one.HouseholdId, one.Buyer }).SingleAsync());
        var phone = await server.InDatabaseAsync(db => db.Users.Where(user => user.HouseholdId == sold.HouseholdId && user.HelperRights == null).Select(user => user.UserName!).FirstAsync());
        using var house = server.NewBrowser();
        using var boss = server.NewBrowser();
        using var homed = await house.LogInAsync(phone, $"tap ban hang {int.Parse(phone[^2..], System.Globalization.CultureInfo.InvariantCulture)}");
        using var entered = await boss.LogInAsync("0900000091", "tap dieu hanh");
        var (typing, view) = ($"/quan-tri/ho/{sold.HouseholdId}/ma", $"/quan-tri/ho/{sold.HouseholdId}/xem");

        // Without the code a household that is there answers as one that is not.
        using var closed = await boss.GetAsync(view);
        using var missing = await boss.GetAsync($"/quan-tri/ho/{Guid.CreateVersion7()}/xem");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (closed.StatusCode, missing.StatusCode));
        using var unread = await boss.SubmitAsync(typing, new Dictionary<string, string> { ["ma"] = "12345<b>" });
        using var early = await boss.SubmitAsync(typing, new Dictionary<string, string> { ["ma"] = "123456" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (unread.StatusCode, early.StatusCode));

        using var shown = await house.SubmitAsync("/nha-ban/ho-tro", new Dictionary<string, string>(), "/nha-ban/ho-tro?handler=Ma");
        var digits = System.Text.RegularExpressions.Regex.Match(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), @">(\d{3} \d{3})<").Groups[1].Value;
        using var opened = await boss.SubmitAsync(typing, new Dictionary<string, string> { ["ma"] = digits });
        Assert.Equal(view, opened.Headers.Location?.ToString());
        var html = WebUtility.HtmlDecode(await boss.ReadAsync(view));
        Assert.Contains(orderCode, html, StringComparison.Ordinal);
        Assert.DoesNotContain("₫", html, StringComparison.Ordinal);
        Assert.DoesNotContain(sold.Buyer.Name, html, StringComparison.Ordinal);
        Assert.DoesNotContain(sold.Buyer.Phone.ToString()[^6..], html, StringComparison.Ordinal);
        Assert.Contains("đang xem, đến", WebUtility.HtmlDecode(await house.ReadAsync("/nha-ban/ho-tro")), StringComparison.Ordinal);

        using var ended = await house.SubmitAsync("/nha-ban/ho-tro", new Dictionary<string, string>(), "/nha-ban/ho-tro?handler=Dong");
        Assert.Equal(HttpStatusCode.NotFound, await boss.StatusAsync(view));
        var log = WebUtility.HtmlDecode(await house.ReadAsync("/nha-ban/nhat-ky"));
        foreach (var words in (string[])["Hiện mã nhờ xem giúp", "Mở xem giúp", "Đóng xem giúp"])
        {
            Assert.Contains(words, log, StringComparison.Ordinal);
        }

        // The household's own page is not the operator's, and the other way round.
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (await boss.StatusAsync("/nha-ban/ho-tro"), await house.StatusAsync(typing)));
    }

    private static SupportCode Other(SupportCode code)
    {
        var digits = code.ToString();
        Assert.True(SupportCode.TryRead((digits[0] == '9' ? "0" : "9") + digits[1..], out var other));
        return other;
    }

    private static Task<(SupportCode Code, DateTimeOffset Until)> ShowAsync(StorefrontServer server, Guid household)
        => server.WithAsync<SupportViews, (SupportCode, DateTimeOffset)>(views => views.ShowCodeAsync(household));

    private static Task<SupportOutcome> OpenAsync(StorefrontServer server, Guid household, string who, SupportCode code)
        => server.WithAsync<SupportViews, SupportOutcome>(views => views.OpenAsync(household, who, code));

    private static Task<bool> MayLookAsync(StorefrontServer server, Guid household, string who)
        => server.WithAsync<SupportViews, bool>(async views => await views.OpenUntilAsync(household, who) is not null);

    private static Task<int> MissesAsync(StorefrontServer server, Guid household)
        => server.WithAsync<AuditTrail, int>(async trail => (await trail.ReadAsync(new AuditFilter(household, AuditVerb.SupportMissed), take: 100)).Items.Count);
}
