using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>What is of a class is reached by its people alone, and two who press at once do no harm.</summary>
public sealed class ClassBoundsTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task The_banks_open_counter_neither_pays_nor_shows_a_learners_account()
    {
        var server = await storefronts.On();
        using var scene = await ClassScene.BeginAsync(server, households: 1, buyers: 1);
        var account = $"TAP{scene.Code}01";
        using var stranger = server.NewBrowser();
        Assert.Contains(account, (await server.Database.ScalarAsync($"SELECT number FROM practice_accounts WHERE number = '{account}'"))?.ToString() ?? "", StringComparison.Ordinal);

        using var paid = await stranger.SubmitAsync("/thuc-hanh/ngan-hang", new Dictionary<string, string>
        {
            ["Form.Account"] = account, ["Form.Amount"] = "400000000", ["Form.Bank"] = "plain", ["Form.Way"] = "ra", ["Form.News"] = "ngay", ["Form.Code"] = "nguyen",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, paid.StatusCode);
        Assert.DoesNotContain($"LOP {scene.Code}", await stranger.ReadAsync($"/thuc-hanh/sao-ke?tai-khoan={account}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/thuc-hanh/sao-ke?handler=Tai&tai-khoan={account}"));

        // The learner's own book is there for it.
        var learner = await scene.EnterAsync(1);
        Assert.Contains($"LOP {scene.Code}", await learner.ReadAsync($"/thuc-hanh/sao-ke?tai-khoan={account}"), StringComparison.Ordinal);
        await scene.PressAsync("Xong");
    }

    [Fact]
    public async Task A_household_cannot_name_anothers_play_account_as_its_own()
    {
        var server = await storefronts.On();
        using var scene = await ClassScene.BeginAsync(server, households: 2, buyers: 0);
        var thief = await scene.EnterAsync(1);
        var wish = new Dictionary<string, string>
        {
            ["Form.Bank"] = "Ngân hàng Tập", ["Form.Bin"] = "999999", ["Form.Number"] = $"TAP{scene.Code}02", ["Form.Again"] = $"TAP{scene.Code}02", ["Form.Holder"] = "KE GIAN",
        };

        using var refused = await thief.SubmitAsync("/nha-ban/nhan-tien", wish, "/nha-ban/nhan-tien?handler=Xin");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("của nhà khác", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await scene.PressAsync("Xong");
    }

    [Theory, BothDatabases]
    public async Task Set_back_four_times_at_once_it_is_set_back_once(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var scene = await ClassScene.BeginAsync(server, households: 2, buyers: 1);
        await ClassScene.ListAsync(await scene.EnterAsync(1), "Na dai");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.PressAsync("LamLai")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer));
        Assert.Equal(2L, Convert.ToInt64(await server.Database.ScalarAsync($"SELECT count(*) FROM commerce_households WHERE slug LIKE 'lop-{scene.Code}-%'"), System.Globalization.CultureInfo.InvariantCulture));
        await scene.PressAsync("Xong");
    }

    [Fact]
    public async Task A_stall_that_gets_its_goods_late_gets_its_customers_when_the_market_is_opened_again()
    {
        var server = await storefronts.On();
        using var scene = await ClassScene.BeginAsync(server, households: 2, buyers: 0);
        var (early, late) = (await scene.EnterAsync(1), await scene.EnterAsync(2));
        await ClassScene.ListAsync(early, "Na dai");
        await scene.PressAsync("Cho");
        Assert.Equal(4, await ScenesAsync(server));

        await ClassScene.ListAsync(late, "Na bở");
        await scene.PressAsync("Cho");
        await scene.PressAsync("Cho");

        Assert.Equal(8, await ScenesAsync(server));
        await scene.PressAsync("Xong");
    }

    [Fact]
    public async Task A_trainer_prints_no_cards_for_the_learners_of_a_class()
    {
        var server = await storefronts.On();
        using var scene = await ClassScene.BeginAsync(server, households: 1, buyers: 0);

        Assert.DoesNotContain("Nhà Tập 1", WebUtility.HtmlDecode(await scene.Trainer.ReadAsync("/lop-hoc/the")), StringComparison.Ordinal);
        await scene.PressAsync("Xong");
    }

    private static async Task<long> ScenesAsync(StorefrontServer server) =>
        Convert.ToInt64(await server.Database.ScalarAsync("SELECT count(*) FROM class_scenes"), System.Globalization.CultureInfo.InvariantCulture);
}
