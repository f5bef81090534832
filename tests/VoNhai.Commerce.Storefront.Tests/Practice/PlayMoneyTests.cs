using System.Data.Common;
using System.Globalization;
using System.Net;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Practice;

/// <summary>
/// Play money tries to get into a real household's books, by every way that somebody could think of, and by hand in the database. The control is a
/// real household with a real account: its money goes in by the same door.
/// </summary>
public sealed class PlayMoneyTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Theory, BothDatabases]
    public async Task A_real_household_gets_no_account_at_the_practice_bank_by_asking(DatabaseKind kind)
    {
        var (server, real) = await RealAsync(kind);

        var refused = Assert.IsType<AccountOutcome.Refused>(await server.WithAsync<IAccountDesk, AccountOutcome>(
            desk => desk.AskAsync(real.Household, new AccountWish("999999", "TAP0007", "NGUYEN THI MUI"), TimeSpan.Zero, "test")));

        Assert.Equal("bin", Assert.Single(refused.Problems).Field);
        Assert.Equal(0, await LedgerAsync(server, real.Household));
    }

    [Theory, BothDatabases]
    public async Task The_database_refuses_a_practice_account_or_feed_of_a_real_household_and_a_change_of_kind(DatabaseKind kind)
    {
        var (server, real) = await RealAsync(kind);
        var play = (string)(await server.Database.ScalarAsync("SELECT slug FROM commerce_households WHERE is_practice LIMIT 1"))!;
        string[] tries =
        [
            $"UPDATE commerce_receiving_accounts SET bin = '999999' WHERE household_id = {Of(real.Slug)}",
            $"UPDATE commerce_feeds SET bin = '999999' WHERE household_id = {Of(real.Slug)}",
            $"UPDATE commerce_feeds SET household_id = {Of(real.Slug)} WHERE bin = '999999'",
            $"UPDATE commerce_receiving_accounts SET household_id = {Of(real.Slug)} WHERE bin = '999999'",
            $"UPDATE commerce_receiving_accounts SET bin = '970405' WHERE household_id = {Of(play)}",
            $"UPDATE commerce_households SET is_practice = {(kind == DatabaseKind.Sqlite ? "1" : "true")} WHERE slug = '{real.Slug}'",
            $"UPDATE commerce_households SET is_practice = {(kind == DatabaseKind.Sqlite ? "0" : "false")} WHERE slug = '{play}'",
        ];
        foreach (var attempt in tries)
        {
            var failure = await Assert.ThrowsAnyAsync<DbException>(() => server.Database.ScalarAsync(attempt));
            Assert.Contains("never meet", failure.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => AddAsync(server, new ReceivingAccount(Guid.CreateVersion7(), real.Household, "999999", "TAP0007", "NGUYEN THI MUI")));

        // The control: what keeps the kind goes through.
        await server.Database.ScalarAsync($"UPDATE commerce_receiving_accounts SET bin = '970436' WHERE household_id = {Of(real.Slug)}");
        await server.Database.ScalarAsync($"UPDATE commerce_receiving_accounts SET bin = '970405' WHERE household_id = {Of(real.Slug)}");
    }

    /// <summary>Somebody took the triggers away and planted a practice feed at a real household: what it tells is refused all the same.</summary>
    [Theory, BothDatabases]
    public async Task News_of_a_practice_feed_at_a_real_household_is_refused_even_without_the_databases_guard(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        var real = await MakeRealAsync(server);
        foreach (var drop in kind == DatabaseKind.Sqlite
            ? new[] { "DROP TRIGGER commerce_feeds_play_insert", "DROP TRIGGER commerce_receiving_accounts_play_insert" }
            : ["DROP TRIGGER commerce_play_money ON commerce_feeds", "DROP TRIGGER commerce_play_money ON commerce_receiving_accounts"])
        {
            await server.Database.ScalarAsync(drop);
        }

        var account = new ReceivingAccount(Guid.CreateVersion7(), real.Household, "999999", "TAP0099", "NGUYEN THI MUI");
        var feed = new FeedRegistration(Guid.CreateVersion7(), real.Household, account.Id, BankFeedProviders.SePay, "999999", "TAP0099") { HmacSecret = Secret };
        await AddAsync(server, account, feed);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync(real.Goods));

        Assert.Equal(HttpStatusCode.Unauthorized, await TellAsync(outsider, order, feed.Id, "TAP0099"));
        Assert.Equal(0, await LedgerAsync(server, real.Household));
        var registered = await server.WithAsync<IFeedDesk, FeedOutcome>(desk => desk.RegisterAsync(real.Household, new FeedWish(account.Id, BankFeedProviders.SePay, new FeedCredentials { HmacSecret = Secret, ApiKey = Secret })));
        Assert.IsType<FeedOutcome.Refused>(registered);
        var statement = await server.WithAsync<IStatementImport, bool>(async import =>
        {
            var csv = Storefront.Practice.PracticeStatement.Csv("TAP0099", [Outsider.TransferFor(order) with { Account = "TAP0099" }]);
            await Assert.ThrowsAsync<CommerceException>(() => import.ImportAsync(real.Household, account.Id, csv, "test"));
            return true;
        });
        Assert.True(statement);
        Assert.Equal(0, await LedgerAsync(server, real.Household));

        // The control: the real account's own feed, the same door, the same order.
        Assert.Equal(HttpStatusCode.OK, await TellAsync(outsider, order, real.Feed, real.Account));
        Assert.Equal(1, await LedgerAsync(server, real.Household));
    }

    /// <summary>Practice is switched off on a database in which a class is on: nothing of it trades, enters or pays any more.</summary>
    [Theory, BothDatabases]
    public async Task Practice_switched_off_later_leaves_a_class_dead(DatabaseKind kind)
    {
        await using var database = await DatabaseTemplates.CopyAsync(kind, "Development");
        string card, slug;
        await using (var practice = await StorefrontServer.StartOnAsync(database, new StorefrontOptions()))
        {
            using var scene = await Classes.ClassScene.BeginAsync(practice, households: 1, buyers: 1);
            slug = await Classes.ClassScene.ListAsync(await scene.EnterAsync(1), "Chè Tràng Xá");
            card = scene.Cards[1];
        }

        await using var real = await StorefrontServer.StartOnAsync(database, new StorefrontOptions { Environment = "Production" });
        using var browser = real.NewBrowser();

        foreach (var path in new[] { "/lop-hoc/1000", "/lop-hoc/bao-cao", "/lop-hoc/wifi", "/thuc-hanh/lop", "/thuc-hanh/ngan-hang/toi", "/thuc-hanh/ngan-hang/tra", "/thuc-hanh/ngan-hang/bien-nhan/1" })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var entered = await browser.GetAsync($"/vao-may?the={card}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, entered.StatusCode);
        Assert.Equal(0L, Convert.ToInt64(await database.ScalarAsync("SELECT count(*) FROM users WHERE id IN (SELECT user_id FROM class_learners)"), CultureInfo.InvariantCulture));
        var goods = (await new Outsider(browser.Http).GetAsync("/api/v1/products?q=tr%C3%A0ng")).GetProperty("items").EnumerateArray().ToList();
        Assert.All(goods, item => Assert.False(item.GetProperty("orderable").GetBoolean()));
        Assert.StartsWith("/san-pham/", slug, StringComparison.Ordinal);
    }

    private static string Of(string slug) => $"(SELECT id FROM commerce_households WHERE slug = '{slug}')";

    private static Task<HttpStatusCode> TellAsync(Outsider outsider, System.Text.Json.JsonElement order, Guid feed, string account) =>
        outsider.DeliverAsync(feed.ToString(), SePayDelivery.WithSignature(Outsider.TransferFor(order) with { Account = account }, Secret, DateTimeOffset.UtcNow));

    private async Task<(StorefrontServer Server, Real Real)> RealAsync(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        return (server, await MakeRealAsync(server));
    }

    private static async Task<Real> MakeRealAsync(StorefrontServer server)
    {
        var id = Guid.CreateVersion7();
        var real = new Real(id, $"nha-that-{id:N}", $"mat-ong-{id:N}", $"{Random.Shared.NextInt64(1_000_000_000, 9_999_999_999)}", Guid.CreateVersion7());
        var account = new ReceivingAccount(Guid.CreateVersion7(), id, "970405", real.Account, "NGUYEN THI MUI");
        await AddAsync(
            server, new Household(id, real.Slug, "Nhà thật", "05740", ""), account, new Product(Guid.CreateVersion7(), id, real.Goods, "Mật ong thật", "chai", Vnd.Of(250_000)) { Stock = Quantity.Of(20) },
            new FeedRegistration(real.Feed, id, account.Id, BankFeedProviders.SePay, "970405", real.Account) { HmacSecret = Secret });
        return real;
    }

    private static Task<int> AddAsync(StorefrontServer server, params object[] rows) => server.WithAsync<ShopDbContext, int>(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    private static async Task<long> LedgerAsync(StorefrontServer server, Guid household) => await server.WithAsync<ShopDbContext, long>(async db =>
        await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.LongCountAsync(db.Set<LedgerEntry>().Where(entry => entry.HouseholdId == household)));

    private sealed record Real(Guid Household, string Slug, string Goods, string Account, Guid Feed);
}
