using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

/// <summary>One's own sessions, devices and passphrase, and what an operator does with an account.</summary>
public sealed class AccountPagesTests
{
    private const string Page = "/tai-khoan/thiet-bi";

    [Theory, BothDatabases]
    public async Task Sessions_end_one_by_one_or_all_and_only_ones_own(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        var user = await server.AddUserAsync("0912345681", "mua mật ong rừng", Guid.CreateVersion7());
        await server.AddUserAsync("0912345682", "mua mật ong rừng", Guid.CreateVersion7());
        using var mine = server.NewBrowser();
        using var lost = server.NewBrowser();
        using var stranger = server.NewBrowser();
        foreach (var (browser, number) in new[] { (lost, "0912345681"), (stranger, "0912345682") })
        {
            using var entered = await browser.LogInAsync(number, "mua mật ong rừng");
        }

        var lostId = await server.InDatabaseAsync(db => db.AuthTickets.Where(ticket => ticket.UserId == user.Id).Select(ticket => ticket.Id).SingleAsync());
        using (await mine.LogInAsync("0912345681", "mua mật ong rừng"))
        {
            Assert.Equal(HttpStatusCode.OK, await mine.StatusAsync("/nha-ban"));
        }

        using var foreign = await stranger.SubmitAsync(Page, new Dictionary<string, string> { ["lan"] = lostId.ToString() }, Page + "?handler=Ra");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await lost.StatusAsync("/nha-ban"));

        using var ended = await mine.SubmitAsync(Page, new Dictionary<string, string> { ["lan"] = lostId.ToString() }, Page + "?handler=Ra");
        Assert.Equal(HttpStatusCode.Redirect, await lost.StatusAsync("/nha-ban"));
        Assert.Equal(HttpStatusCode.OK, await mine.StatusAsync("/nha-ban"));

        using var all = await mine.SubmitAsync(Page, new Dictionary<string, string>(), Page + "?handler=RaHet");
        Assert.Equal(HttpStatusCode.Redirect, await mine.StatusAsync("/nha-ban"));
        Assert.Equal(HttpStatusCode.OK, await stranger.StatusAsync("/nha-ban"));
    }

    [Fact]
    public async Task A_new_passphrase_asks_for_the_old_one_and_ends_every_session()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        await server.AddUserAsync("0912345683", "mua mật ong rừng", Guid.CreateVersion7());
        using var browser = server.NewBrowser();
        using var thief = server.NewBrowser();
        using var one = await browser.LogInAsync("0912345683", "mua mật ong rừng");
        using var two = await thief.LogInAsync("0912345683", "mua mật ong rừng");
        Task<HttpResponseMessage> ChangeAsync(string old, string chosen, string again) => browser.SubmitAsync(
            "/tai-khoan/mat-khau", new Dictionary<string, string> { ["cu"] = old, ["moi"] = chosen, ["moi2"] = again });

        using var common = await ChangeAsync("mua mật ong rừng", "matkhau12345", "matkhau12345");
        using var brief = await ChangeAsync("mua mật ong rừng", "ngắn", "ngắn");
        using var wrong = await ChangeAsync("không phải câu này", "tiếng suối trong", "tiếng suối trong");
        using var changed = await ChangeAsync("mua mật ong rừng", "tiếng suối trong", "tiếng suối trong");

        Assert.Contains("Nhiều người dùng mật khẩu này", await common.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("ít nhất 10 chữ", await brief.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Mật khẩu đang dùng chưa đúng.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/dang-nhap", changed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, await thief.StatusAsync("/nha-ban"));
        using var entered = await browser.LogInAsync("0912345683", "tiếng suối trong");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Fact]
    public async Task An_operator_makes_a_household_prints_its_card_and_shuts_it_out()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.At(new Clock()));
        using var boss = server.NewBrowser();
        using var entered = await boss.LogInAsync("0900000091", "tap dieu hanh");
        Task<HttpResponseMessage> MakeAsync(string phone) => boss.SubmitAsync("/quan-tri/ho", new Dictionary<string, string>
        {
            ["ten"] = "Nhà bà Mùi", ["chu"] = "Nguyễn Thị Mùi", ["dienThoai"] = phone, ["xa"] = "La Hiên", ["xom"] = "Hiên Minh",
        }, "/quan-tri/ho?handler=Moi");

        using var made = await MakeAsync("0987 654 321");
        var digits = AccountScene.DigitsIn(await made.Content.ReadAsStringAsync());
        using var twin = await MakeAsync("+84987654321");
        using var phone = server.NewBrowser();
        using var enrolled = await phone.SubmitAsync(
            "/vao-may", new Dictionary<string, string> { ["the"] = digits, ["hinh"] = "na", ["pin"] = AccountScene.GoodPin, ["pin2"] = AccountScene.GoodPin }, "/vao-may?handler=Xong");
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/nha-ban"));
        var owner = await server.InDatabaseAsync(db => db.Users.Where(user => user.UserName == "0987654321").Select(user => user.Id).SingleAsync());
        using var shut = await boss.SubmitAsync("/quan-tri/ho", new Dictionary<string, string> { ["ai"] = owner }, "/quan-tri/ho?handler=Khoa");
        var isOut = await phone.StatusAsync("/nha-ban");
        using var pin = await phone.PinAsync(owner, AccountScene.GoodPin);
        using var open = await boss.SubmitAsync("/quan-tri/ho", new Dictionary<string, string> { ["ai"] = owner }, "/quan-tri/ho?handler=MoLai");
        using var back = await phone.PinAsync(owner, AccountScene.GoodPin);

        Assert.Equal(HttpStatusCode.Conflict, twin.StatusCode);
        Assert.Contains("Số này đã có tài khoản.", await twin.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, enrolled.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, isOut);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pin.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    /// <summary>The page of the first operator is there until there is one, and no account before.</summary>
    [Theory, BothDatabases]
    public async Task The_first_operator_comes_by_a_code_that_is_good_once(DatabaseKind kind)
    {
        var quick = AccountScene.Quick(new Clock());
        await using var server = await StorefrontServer.StartAsync(kind, new StorefrontOptions { Environment = "Production", Services = quick.Services });
        Assert.Equal(0, await server.InDatabaseAsync(db => db.Users.CountAsync()));

        // The start has made one and printed it; this start of another instance makes none beside it.
        Assert.Null(await server.WithAsync<FirstOperator, CardCode?>(first => first.OfferAsync()));
        await server.InDatabaseAsync(db => db.EnrolmentCards.ExecuteDeleteAsync());
        var code = (await server.WithAsync<FirstOperator, CardCode?>(first => first.OfferAsync()))!.Value;
        Task<HttpResponseMessage> MakeAsync(Browser browser, string typed) => browser.SubmitAsync("/quan-tri/bat-dau", new Dictionary<string, string>
        {
            ["ma"] = typed, ["ten"] = "Hợp tác xã", ["dienThoai"] = "0912345690", ["moi"] = "tiếng suối trong", ["moi2"] = "tiếng suối trong",
        });
        using var browser = server.NewBrowser();
        using var guessed = await MakeAsync(browser, "1234 1234 1234");
        using var made = await MakeAsync(browser, code.ToReadable());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, guessed.StatusCode);
        Assert.Equal("/quan-tri/ho", made.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/quan-tri/ho"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/quan-tri/bat-dau"));
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_trainer_prints_cards_of_play_households_only()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.At(new Clock()));
        using var trainer = server.NewBrowser();
        using var entered = await trainer.LogInAsync("0900000092", "tap day lop hoc");
        var staff = await server.InDatabaseAsync(db => db.Users.Where(user => user.HouseholdId == null).Select(user => user.Id).ToListAsync());

        using var all = await trainer.SubmitAsync("/lop-hoc/the", new Dictionary<string, string>(), "/lop-hoc/the?handler=TatCa");

        Assert.Equal(7, System.Text.RegularExpressions.Regex.Count(await all.Content.ReadAsStringAsync(), "class=\"card-digits\""));
        foreach (var id in staff)
        {
            using var answer = await trainer.SubmitAsync("/lop-hoc/the", new Dictionary<string, string> { ["ai"] = id }, "/lop-hoc/the?handler=Mot");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/vao-may?handler=Xong")]
    [InlineData("/dang-nhap")]
    [InlineData("/dang-nhap/pin")]
    [InlineData("/dang-nhap?handler=Khoa")]
    [InlineData("/tai-khoan/thiet-bi?handler=RaHet")]
    [InlineData("/tai-khoan/mat-khau")]
    [InlineData("/tai-khoan/ma-pin")]
    [InlineData("/nha-ban/nguoi-phu?handler=Moi")]
    public async Task No_form_is_taken_without_its_token(string path)
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        using var phone = await server.EnrolledAsync(await server.OwnerAsync());

        using var answer = await phone.PostAsync(path, new Dictionary<string, string> { ["the"] = "1", ["pin"] = "1", ["ten"] = "x" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/nha-ban"));
    }
}
