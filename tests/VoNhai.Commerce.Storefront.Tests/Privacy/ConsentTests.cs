using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Pages.Checkout;
using VoNhai.Commerce.Storefront.Tests.Policies;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Privacy;

/// <summary>What was agreed to is written with the act, once, and never changed.</summary>
public sealed class ConsentTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory, BothDatabases]
    public async Task Each_order_is_agreed_to_once_by_the_version_that_was_shown(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var boss = await server.OperatorAsync();
        var version = await boss.PublishAsync(("name", $"Hợp tác xã {Guid.NewGuid():N}"));
        var before = await server.InDatabaseAsync(db => db.Consents.CountAsync());
        using var page = await CheckoutPage.WithAsync(server, "bot-ngo-xay-men-men", "gao-bao-thai");
        var html = await page.Browser.ReadAsync(CheckoutPage.Page);
        Assert.Contains($"/thong-tin?ban={version}", html, StringComparison.Ordinal);
        var form = CheckoutPage.Filled(html);

        // What is refused agrees to nothing.
        var refused = await page.SendAsync(new Dictionary<string, string>(form) { ["Form.Name"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(before, await server.InDatabaseAsync(db => db.Consents.CountAsync()));

        var placed = await page.SendAsync(form);
        Assert.Equal(HttpStatusCode.Redirect, placed.Status);
        var again = await page.SendAsync(form);
        Assert.Equal(placed.To, again.To);
        var written = await server.InDatabaseAsync(db => db.Consents.OrderBy(entry => entry.Number).Skip(before).ToListAsync());
        Assert.All(written, entry => Assert.Equal((ConsentPurpose.Order, true, version, (Guid?)null), (entry.Purpose, entry.IsGiven, entry.Version, entry.HouseholdId)));
        var orders = await CheckoutPage.CountAsync(server, $"SELECT COUNT(*) FROM commerce_orders WHERE code IN ('{string.Join("','", written.Select(entry => entry.OrderCode))}')");
        Assert.Equal((long)written.Count, orders);
        Assert.Equal(written.Count, written.Select(entry => entry.OrderCode).Distinct().Count());
        Assert.NotEmpty(written);
    }

    [Theory, BothDatabases]
    public async Task A_version_that_nobody_showed_counts_as_the_one_that_holds(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var boss = await server.OperatorAsync();
        var version = await boss.PublishAsync(("name", $"Hợp tác xã {Guid.NewGuid():N}"));

        foreach (var (said, expected) in new[] { ((string?)null, version), ("x", version), ("-1", version), ("99999", version), ("99999999999999", version), ($"{version - 1}", version - 1), ("0", 0) })
        {
            Assert.Equal(expected, await server.WithAsync<Consents, int>(consents => consents.ShownVersionAsync(said)));
        }
    }

    [Theory, BothDatabases]
    public async Task The_database_itself_refuses_to_change_or_delete_a_consent_or_a_declaration(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var boss = await server.OperatorAsync();
        await boss.PublishAsync(("name", $"Hợp tác xã {Guid.NewGuid():N}"));
        using var page = await CheckoutPage.WithAsync(server, "bot-ngo-xay-men-men");
        Assert.Equal(HttpStatusCode.Redirect, (await page.SendAsync(await page.FormAsync())).Status);

        foreach (var statement in new[] { "UPDATE consents SET version = 7", "DELETE FROM consents", "UPDATE declarations SET content = '{}'", "DELETE FROM declarations" })
        {
            await Assert.ThrowsAnyAsync<DbException>(() => server.Database.ScalarAsync(statement));
        }

        // The control: the same goes through at a table that nobody guards.
        await server.Database.ScalarAsync("UPDATE start_marks SET at = at");
        await server.Database.ScalarAsync("DELETE FROM data_requests");
    }

    [Theory, BothDatabases]
    public async Task A_household_shows_its_number_by_its_own_yes_and_both_yes_and_no_are_written(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var house = server.NewBrowser();
        using var entered = await house.LogInAsync("0900000003", "tap ban hang 3");
        var household = await server.InDatabaseAsync(db => db.Users.Where(user => user.UserName == "0900000003").Select(user => user.HouseholdId).SingleAsync());
        Task<List<bool>> WrittenAsync() => server.InDatabaseAsync(db => db.Consents.Where(entry => entry.HouseholdId == household).OrderBy(entry => entry.Number).Select(entry => entry.IsGiven).ToListAsync());
        async Task<HttpStatusCode> SendAsync(string handler, params (string, string)[] fields)
        {
            using var answer = await house.SubmitAsync("/nha-ban/hien-so", fields.ToDictionary(field => field.Item1, field => field.Item2), $"/nha-ban/hien-so?handler={handler}");
            return answer.StatusCode;
        }

        Assert.DoesNotContain("tel:", await house.ReadAsync("/san-pham/bot-ngo-xay-men-men"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync("Hien", ("so", "0912000333")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync("Hien", ("so", "12"), ("dongY", "true")));
        Assert.Empty(await WrittenAsync());
        Assert.Equal(HttpStatusCode.Redirect, await SendAsync("Hien", ("so", "0912 000 333"), ("dongY", "true")));
        Assert.Contains("tel:0912000333", await house.ReadAsync("/san-pham/bot-ngo-xay-men-men"), StringComparison.Ordinal);
        Assert.Contains("0912 000 333", await house.ReadAsync("/ho/nha-ba-dinh"), StringComparison.Ordinal);

        // Taken back twice it was taken back once.
        Assert.Equal(HttpStatusCode.Redirect, await SendAsync("Thoi"));
        using var twice = await house.SubmitAsync("/nha-ban/thu-bao", new Dictionary<string, string>(), "/nha-ban/hien-so?handler=Thoi");
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        Assert.Equal([true, false], await WrittenAsync());
        Assert.DoesNotContain("tel:", await house.ReadAsync("/san-pham/bot-ngo-xay-men-men"), StringComparison.Ordinal);
        var log = await server.WithAsync<Consents, Page<ConsentLine>>(consents => consents.ReadAsync());
        Assert.Contains(log.Items, line => line is { Purpose: ConsentPurpose.ShownPhone, IsGiven: false, HouseholdName.Length: > 0, OrderCode: "" });
    }
}
