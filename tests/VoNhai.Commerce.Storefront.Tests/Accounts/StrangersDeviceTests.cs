using System.Net;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

/// <summary>Somebody had the phone in their hands for a minute, or an old card in their pocket: nothing of it outlives the owner's ending everything.</summary>
public sealed class StrangersDeviceTests
{
    private const string Devices = "/tai-khoan/thiet-bi";
    private const string Passphrase = "/tai-khoan/mat-khau";

    private static readonly Dictionary<string, string> Chosen = new() { ["moi"] = "bay con ga trong vuon", ["moi2"] = "bay con ga trong vuon" };

    [Theory, BothDatabases]
    public async Task A_code_that_was_shown_dies_when_everything_is_ended(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        using var phone = await server.EnrolledAsync(await server.OwnerAsync());
        using var shown = await phone.SubmitAsync(Devices, new Dictionary<string, string>(), $"{Devices}?handler=Them");
        var digits = AccountScene.DigitsIn(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var stranger = server.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, await stranger.StatusAsync($"/vao-may?the={digits}"));

        using var ended = await phone.SubmitAsync(Devices, new Dictionary<string, string>(), $"{Devices}?handler=RaHet");

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await stranger.StatusAsync($"/vao-may?the={digits}"));
    }

    [Theory, BothDatabases]
    public async Task A_new_device_sets_no_first_passphrase_while_an_older_one_is_there(DatabaseKind kind)
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(clock));
        var owner = await server.OwnerAsync();
        using var old = await server.EnrolledAsync(owner);
        clock.Advance(TimeSpan.FromHours(100));
        using var strange = await server.EnrolledAsync(owner);

        using var refused = await strange.SubmitAsync(Passphrase, Chosen);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Máy này mới vào", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var known = await old.PinAsync(owner, AccountScene.GoodPin);
        using var set = await old.SubmitAsync(Passphrase, Chosen);
        Assert.Equal("/dang-nhap", set.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_first_device_of_all_sets_one_at_once()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        using var phone = await server.EnrolledAsync(await server.OwnerAsync());

        using var set = await phone.SubmitAsync(Passphrase, Chosen);

        Assert.Equal("/dang-nhap", set.Headers.Location?.OriginalString);
    }

    [Theory, BothDatabases]
    public async Task A_recovery_card_makes_every_other_card_worthless(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        var owner = await server.OwnerAsync();
        var before = await server.CardAsync(owner);
        var recovery = await server.CardAsync(owner, CardPurpose.Recover);
        using var stranger = server.NewBrowser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await stranger.StatusAsync($"/vao-may?the={before.Code}"));

        var between = await server.CardAsync(owner);
        Assert.Equal(HttpStatusCode.OK, await stranger.StatusAsync($"/vao-may?the={between.Code}"));
        using var phone = server.NewBrowser();
        using var recovered = await phone.UseCardAsync(recovery, passphrase: Chosen["moi"]);

        Assert.Equal(HttpStatusCode.Redirect, recovered.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await stranger.StatusAsync($"/vao-may?the={between.Code}"));
    }
}
