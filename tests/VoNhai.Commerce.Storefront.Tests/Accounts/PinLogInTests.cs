using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class PinLogInTests
{
    [Theory, BothDatabases]
    public async Task A_hundred_guesses_at_once_on_two_instances_are_five(DatabaseKind kind)
    {
        await using var one = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        await using var two = await StorefrontServer.StartOnAsync(one.Database, AccountScene.Quick(new Clock()));
        var owner = await one.OwnerAsync();
        using var phone = await one.EnrolledAsync(owner);
        var secret = phone.SecretOf();

        var guesses = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? one : two).WithAsync<PinLogIn, PinOutcome>(
            pins => pins.TryAsync(secret, owner, $"4806{i:00}"))));
        var right = await two.WithAsync<PinLogIn, PinOutcome>(pins => pins.TryAsync(secret, owner, AccountScene.GoodPin));

        Assert.True(guesses.Count(outcome => outcome is PinOutcome.Wrong) < Pin.Tries);
        Assert.IsType<PinOutcome.Dead>(right);
        Assert.Equal(0, await one.InDatabaseAsync(db => db.DevicePeople.Select(person => person.TriesLeft).SingleAsync()));
    }

    /// <summary>The control: whoever reads how many tries are left, and writes it after the comparison, grants more than five.</summary>
    [Theory, BothDatabases]
    public async Task Counting_after_the_comparison_would_grant_more(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        using var phone = await server.EnrolledAsync(await server.OwnerAsync());
        using var together = new Barrier(8);

        var compared = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => server.InDatabaseAsync(async db =>
        {
            var left = await db.DevicePeople.Select(person => person.TriesLeft).SingleAsync();
            together.SignalAndWait();
            await db.DevicePeople.ExecuteUpdateAsync(person => person.SetProperty(p => p.TriesLeft, left - 1));
            return left > 0;
        }))));

        Assert.True(compared.Count(wasCompared => wasCompared) > Pin.Tries);
    }

    [Fact]
    public async Task The_right_PIN_gives_the_tries_back_and_the_passphrase_or_a_card_a_new_PIN()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        var owner = await server.OwnerAsync();
        using var phone = await server.EnrolledAsync(owner);
        for (var i = 0; i < 4; i++)
        {
            using var wrong = await phone.PinAsync(owner, "480673");
            Assert.Contains($"Còn {4 - i} lần.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var right = await phone.PinAsync(owner, AccountScene.GoodPin);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await phone.PinAsync(owner, "480673");
        }

        var dead = await phone.ReadAsync($"/dang-nhap/pin?ai={owner}");
        using var renewed = await phone.UseCardAsync(await server.CardAsync(owner), "620935");
        using var entered = await phone.PinAsync(owner, "620935");

        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Contains("không dùng được nữa", dead, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, renewed.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Devices.CountAsync()));
    }

    [Fact]
    public async Task Is_worthless_on_any_other_device_and_costs_the_same_for_everybody()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        var owner = await server.OwnerAsync();
        var neighbour = await server.OwnerAsync();
        using var phone = await server.EnrolledAsync(owner);
        using var other = await server.EnrolledAsync(neighbour, pin: "620935");
        var hasher = server.Services.GetRequiredService<QuickHasher>();

        foreach (var (secret, userId, pin) in new[]
        {
            (other.SecretOf(), owner, AccountScene.GoodPin), (phone.SecretOf(), neighbour, "620935"), ("", owner, AccountScene.GoodPin),
            (DeviceCookie.NewSecret(), owner, AccountScene.GoodPin), (phone.SecretOf(), "nobody", AccountScene.GoodPin),
        })
        {
            var before = hasher.Comparisons;
            Assert.IsType<PinOutcome.Dead>(await server.WithAsync<PinLogIn, PinOutcome>(pins => pins.TryAsync(secret, userId, pin)));
            Assert.Equal(before + 1, hasher.Comparisons);
        }

        Assert.IsType<PinOutcome.Welcome>(await server.WithAsync<PinLogIn, PinOutcome>(pins => pins.TryAsync(phone.SecretOf(), owner, AccountScene.GoodPin)));
    }

    [Fact]
    public async Task Several_people_enter_on_one_telephone_each_by_their_own()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        var (mother, son) = (await server.OwnerAsync(), await server.OwnerAsync());
        using var phone = await server.EnrolledAsync(mother);
        using var added = await phone.UseCardAsync(await server.CardAsync(son), "620935", "ga-doi");
        using var out1 = await phone.LogOutAsync();

        var door = await phone.ReadAsync("/dang-nhap");
        using var crossed = await phone.PinAsync(mother, "620935");
        using var right = await phone.PinAsync(mother, AccountScene.GoodPin);

        Assert.Contains("/img/sp/na.", door, StringComparison.Ordinal);
        Assert.Contains("/img/sp/ga-doi.", door, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, crossed.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }
}
