using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class CardTests
{
    [Theory, BothDatabases]
    public async Task Is_used_once_however_many_try_at_the_same_time(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        var card = await server.CardAsync(await server.OwnerAsync());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.WithAsync<Enrolment, EnrolmentOutcome>(
            enrolment => enrolment.UseAsync(card.Code, "", "Máy thử", "na", AccountScene.GoodPin, null))));

        Assert.Single(outcomes.OfType<EnrolmentOutcome.Enrolled>());
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Devices.CountAsync()));
        Assert.Equal(1, await server.InDatabaseAsync(db => db.DevicePeople.CountAsync()));
    }

    /// <summary>The control of the fact above: whoever looks first and writes then lets several in.</summary>
    [Theory, BothDatabases]
    public async Task Looking_first_would_let_several_in(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        var card = await server.CardAsync(await server.OwnerAsync());
        using var together = new Barrier(4);

        var entered = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => server.InDatabaseAsync(async db =>
        {
            var hash = await card.Code.HashAsync();
            var isOpen = await db.EnrolmentCards.AnyAsync(one => one.CodeHash == hash && one.UsedAt == null);
            together.SignalAndWait();
            await db.EnrolmentCards.Where(one => one.CodeHash == hash).ExecuteUpdateAsync(one => one.SetProperty(c => c.UsedAt, 1L));
            return isOpen;
        }))));

        Assert.True(entered.Count(isIn => isIn) > 1);
    }

    [Theory, BothDatabases]
    public async Task Leads_from_paper_to_the_board_and_then_by_picture_and_PIN(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        var owner = await server.OwnerAsync();
        var card = await server.CardAsync(owner);
        using var phone = server.NewBrowser();

        Assert.Contains("Thẻ của Bà Thử", await phone.ReadAsync($"/vao-may?the={card.Code}"), StringComparison.Ordinal);
        using var easy = await phone.UseCardAsync(card, "123456");
        using var entered = await phone.UseCardAsync(card);
        using var left = await phone.LogOutAsync();
        var door = await phone.ReadAsync("/dang-nhap");
        using var again = await phone.PinAsync(owner, AccountScene.GoodPin, "/nha-ban/no");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, easy.StatusCode);
        Assert.Contains("Mã này ai cũng đoán ra.", await easy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/nha-ban", entered.Headers.Location?.ToString());
        Assert.Contains("Ai đang bán?", door, StringComparison.Ordinal);
        Assert.Contains("/img/sp/na.", door, StringComparison.Ordinal);
        Assert.Equal("/nha-ban/no", again.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/nha-ban"));
    }

    [Fact]
    public async Task Is_refused_alike_when_unknown_used_replaced_too_old_or_of_somebody_shut_out()
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(clock));
        var owner = await server.OwnerAsync();
        var replaced = await server.CardAsync(owner);
        var used = await server.CardAsync(owner);
        using var first = server.NewBrowser();
        using var entered = await first.UseCardAsync(used);
        var shut = await server.OwnerAsync();
        var ofShut = await server.CardAsync(shut);
        await server.WithAsync<HouseholdAccounts, string?>(accounts => accounts.DisableAsync(shut));
        var old = await server.CardAsync(await server.OwnerAsync());
        clock.Advance(TimeSpan.FromHours(73));

        var answers = new List<string>();
        foreach (var code in new[] { "123412341234", replaced.Code.ToString(), used.Code.ToString(), ofShut.Code.ToString(), old.Code.ToString() })
        {
            using var stranger = server.NewBrowser();
            using var answer = await stranger.SubmitAsync("/vao-may", new Dictionary<string, string> { ["the"] = code });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            answers.Add((await answer.Content.ReadAsStringAsync()).Replace(code, "", StringComparison.Ordinal)
                .Replace(Browser.TokenOf(await answer.Content.ReadAsStringAsync()), "", StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Stands_in_no_database()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        var owner = await server.OwnerAsync();
        var card = await server.CardAsync(owner);
        using var phone = await server.EnrolledAsync(owner);

        var rows = await server.InDatabaseAsync(db => db.EnrolmentCards.Select(one => one.CodeHash).ToListAsync());
        var devices = await server.InDatabaseAsync(db => db.Devices.Select(one => one.SecretHash).ToListAsync());

        Assert.All(rows.Concat(devices), hash => Assert.Matches("^[0-9A-F]{64}$", hash));
        Assert.DoesNotContain(card.Code.ToString(), rows);
        Assert.DoesNotContain(phone.SecretOf(), devices);
    }

    /// <summary>Wrong ones included, or the time of the answer would tell which cards exist.</summary>
    [Fact]
    public async Task Costs_one_slow_hash_for_every_code()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await CardCode.New().HashAsync();
        var one = clock.Elapsed;

        Assert.True(one > TimeSpan.FromMilliseconds(20), $"{one}");
    }

    [Theory]
    [InlineData("5007 1620 1175", true)]
    [InlineData("500716201175", true)]
    [InlineData("5007-1620-1175", true)]
    [InlineData("5007 1620 117", false)]
    [InlineData("5007 1620 117O", false)]
    [InlineData("٥٠٠٧١٦٢٠١١٧٥", false)]
    [InlineData("", false)]
    public void Is_read_as_people_type_it(string typed, bool good) => Assert.Equal(good, CardCode.TryRead(typed, out _));

    /// <summary>A card asks for no PIN: whoever has found phone and card together is as new on the phone as on any other.</summary>
    [Theory, BothDatabases]
    public async Task Makes_its_holder_new_on_a_telephone_that_was_known(DatabaseKind kind)
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(clock));
        var owner = await server.OwnerAsync();
        using var phone = await server.EnrolledAsync(owner);
        clock.Advance(TimeSpan.FromDays(10));

        using var entered = await phone.UseCardAsync(await server.CardAsync(owner), "480673");

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var person = await server.InDatabaseAsync(db => db.DevicePeople.SingleAsync());
        Assert.Equal(clock.GetUtcNow().ToUnixTimeMilliseconds(), person.EnrolledAt);
    }

    [Fact]
    public async Task A_recovery_card_is_noted_and_shuts_nobody_out_of_a_device()
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(clock));
        var owner = await server.OwnerAsync();
        using var old = await server.EnrolledAsync(owner);
        clock.Advance(TimeSpan.FromDays(10));
        using var stillIn = await old.PinAsync(owner, AccountScene.GoodPin);

        using var thief = server.NewBrowser();
        using var entered = await thief.UseCardAsync(await server.CardAsync(owner, CardPurpose.Recover), "480673", "ga-doi", "một câu khác hẳn");
        var listed = await thief.ReadAsync("/tai-khoan/thiet-bi");
        var oldDevice = await server.InDatabaseAsync(db => db.DevicePeople.OrderBy(person => person.EnrolledAt).Select(person => person.DeviceId).FirstAsync());
        using var putOut = await thief.SubmitAsync("/tai-khoan/thiet-bi", new Dictionary<string, string> { ["may"] = oldDevice.ToString() }, "/tai-khoan/thiet-bi?handler=BoMay");
        using var back = await old.PinAsync(owner, AccountScene.GoodPin);
        var seen = await old.ReadAsync("/tai-khoan/thiet-bi");
        var newDevice = await server.InDatabaseAsync(db => db.DevicePeople.OrderByDescending(person => person.EnrolledAt).Select(person => person.DeviceId).FirstAsync());
        using var stopped = await old.SubmitAsync("/tai-khoan/thiet-bi", new Dictionary<string, string> { ["may"] = newDevice.ToString() }, "/tai-khoan/thiet-bi?handler=BoMay");

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal(clock.GetUtcNow().ToUnixTimeMilliseconds(), await server.InDatabaseAsync(db => db.Users.Where(user => user.Id == owner).Select(user => user.RecoveredAt).SingleAsync()));
        Assert.Contains("Tài khoản đã lấy lại bằng thẻ", listed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, putOut.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Contains("Tài khoản đã lấy lại bằng thẻ", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await thief.StatusAsync("/nha-ban"));
    }
}
