using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

/// <summary>Households, cards and telephones of people, on a storefront that is started.</summary>
internal static partial class AccountScene
{
    public const string GoodPin = "730592";

    private static int lastNumber;

    /// <summary>A clock of one's own, and hashes that take no time.</summary>
    public static StorefrontOptions Quick(Clock clock) => new()
    {
        Services = services => services.AddSingleton<TimeProvider>(clock).AddSingleton<QuickHasher>()
            .AddSingleton<IPasswordHasher<ShopUser>>(provider => provider.GetRequiredService<QuickHasher>()),
    };

    /// <summary>A household with an owner who has neither passphrase nor device.</summary>
    public static Task<string> OwnerAsync(this StorefrontServer server, string? phone = null) => server.WithAsync<HouseholdAccounts, string>(async accounts =>
    {
        Assert.True(PhoneNumber.TryRead(phone ?? $"09876{Interlocked.Increment(ref lastNumber):00000}", out var number));
        Assert.True(Communes.TryResolve("La Hiên, Thái Nguyên", out var commune, out _));
        return Assert.IsType<HouseholdOutcome.Made>(await accounts.MakeAsync("Nhà bà Thử", "Bà Thử", number, commune!, "Xóm Thử")).OwnerId;
    });

    public static Task<PrintedCard> CardAsync(this StorefrontServer server, string userId, CardPurpose purpose = CardPurpose.Enrol)
        => server.WithAsync<Cards, PrintedCard>(async cards => await cards.PrintAsync(userId, purpose, "test") ?? throw new InvalidOperationException("Nobody's card."));

    /// <summary>Uses a card up on a telephone; the answer is a redirect when it worked.</summary>
    public static Task<HttpResponseMessage> UseCardAsync(this Browser phone, PrintedCard card, string pin = GoodPin, string picture = "na", string passphrase = "")
        => phone.SubmitAsync($"/vao-may?the={card.Code}", new Dictionary<string, string> { ["the"] = card.Code.ToString(), ["hinh"] = picture, ["pin"] = pin, ["pin2"] = pin, ["matKhau"] = passphrase }, "/vao-may?handler=Xong");

    /// <summary>A telephone on which this person has just been enrolled.</summary>
    public static async Task<Browser> EnrolledAsync(this StorefrontServer server, string userId, CardPurpose purpose = CardPurpose.Enrol, string pin = GoodPin)
    {
        var phone = server.NewBrowser();
        using var answer = await phone.UseCardAsync(await server.CardAsync(userId, purpose), pin);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return phone;
    }

    public static Task<HttpResponseMessage> PinAsync(this Browser phone, string userId, string pin, string back = "") => phone.SubmitAsync(
        "/dang-nhap?lai=true", new Dictionary<string, string> { ["ai"] = userId, ["pin"] = pin, ["ve"] = back }, "/dang-nhap/pin");

    public static string SecretOf(this Browser phone) => phone.Cookies.GetAllCookies().Single(cookie => cookie.Name == "vonhai-device").Value;

    public static async Task<HttpStatusCode> StatusAsync(this Browser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return answer.StatusCode;
    }

    public static Task<T> InDatabaseAsync<T>(this StorefrontServer server, Func<ShopDbContext, Task<T>> work) => server.WithAsync(work);

    public static Task<Guid> HouseholdOfAsync(this StorefrontServer server, string userId)
        => server.InDatabaseAsync(async db => (await db.Users.SingleAsync(user => user.Id == userId)).HouseholdId!.Value);

    /// <summary>The digits of the card that a page shows.</summary>
    public static string DigitsIn(string html) => Digits().Match(html) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("No card on the page.");

    [GeneratedRegex(@">(\d{4} \d{4} \d{4})<")]
    private static partial Regex Digits();
}
