using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class LogInTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Passphrase = "mua mật ong rừng";

    private static readonly StorefrontOptions Counting = new()
    {
        Services = services => services.AddSingleton<CountingHasher>()
            .AddSingleton<IPasswordHasher<ShopUser>>(provider => provider.GetRequiredService<CountingHasher>()),
    };

    [Theory, BothDatabases]
    public async Task Lets_in_by_any_spelling_of_the_number(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        await server.AddUserAsync("0912345601", Passphrase);
        using var browser = server.NewBrowser();

        using var answer = await browser.LogInAsync("+84 912.345.601", Passphrase);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/nha-ban", answer.Headers.Location?.ToString());
        Assert.Contains("Đăng xuất", await browser.ReadAsync("/dang-xuat"), StringComparison.Ordinal);
    }

    /// <summary>Some telephones type "ế" as one character, some as three.</summary>
    [Fact]
    public async Task Lets_in_by_either_Unicode_form()
    {
        var server = await storefronts.On();
        await server.AddUserAsync("0912345602", "tiếng suối trong".Normalize(System.Text.NormalizationForm.FormC));
        using var browser = server.NewBrowser();

        using var answer = await browser.LogInAsync("0912345602", "tiếng suối trong".Normalize(System.Text.NormalizationForm.FormD));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("0912345603", "mua mật ong rừng ")]
    [InlineData("0912345603", "Mua mật ong rừng")]
    [InlineData("0912345603", "mua mật ong\uFFFE rừng")]
    [InlineData("0987654321", "mua mật ong\uFFFE rừng")]
    [InlineData("0987654321", Passphrase)]
    [InlineData("khong phai so", Passphrase)]
    public async Task Refuses_without_telling_what_was_wrong(string phone, string passphrase)
    {
        var server = await storefronts.On();
        if (await server.WithAsync<UserManager<ShopUser>, ShopUser?>(users => users.FindByNameAsync("0912345603")) is null)
        {
            await server.AddUserAsync("0912345603", Passphrase);
        }

        using var browser = server.NewBrowser();
        using var answer = await browser.LogInAsync(phone, passphrase);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Số điện thoại hoặc mật khẩu chưa đúng.", html, StringComparison.Ordinal);
        Assert.DoesNotContain(passphrase, html, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie") && string.Join(' ', answer.Headers.GetValues("Set-Cookie")).Contains("session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_a_check_box_that_says_neither_yes_nor_no()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var answer = await browser.SubmitAsync("/dang-nhap", new Dictionary<string, string>
        {
            ["Input.Phone"] = "0912345604", ["Input.Passphrase"] = Passphrase, ["Input.Remember"] = "maybe",
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>Time tells: one comparison of 210,000 rounds for each try, whether the number is known, unknown or no number.</summary>
    [Theory]
    [InlineData("0912345604")]
    [InlineData("0987654321")]
    [InlineData("abc")]
    public async Task Costs_one_comparison_for_whoever_tries(string phone)
    {
        await using var server = await StorefrontServer.StartAsync(options: Counting);
        await server.AddUserAsync("0912345604", Passphrase);
        var hasher = server.Services.GetRequiredService<CountingHasher>();
        using var browser = server.NewBrowser();

        using var answer = await browser.LogInAsync(phone, "không phải câu này");

        Assert.Equal(1, hasher.Comparisons);
    }

    /// <summary>The positive control of the fact above: ASP.NET's own sign-in compares nothing for an unknown number.</summary>
    [Fact]
    public async Task Identity_alone_would_compare_nothing_for_a_stranger()
    {
        await using var server = await StorefrontServer.StartAsync(options: Counting);
        var hasher = server.Services.GetRequiredService<CountingHasher>();

        var stranger = await server.WithAsync<UserManager<ShopUser>, ShopUser?>(users => users.FindByNameAsync("0987654321"));

        Assert.Null(stranger);
        Assert.Equal(0, hasher.Comparisons);
    }

    [Fact]
    public async Task Hashes_with_210_000_rounds_of_SHA_512()
    {
        var server = await storefronts.On();
        var user = await server.AddUserAsync("0912345605", Passphrase);

        // Identity's version 3: marker 1, then algorithm and rounds as big-endian numbers of 32 bits.
        var hash = Convert.FromBase64String(user.PasswordHash!);
        Assert.Equal(1, hash[0]);
        Assert.Equal(2u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 210_000);
    }

    [Theory]
    [InlineData("123456789", false)]
    [InlineData("1234567890", false)]
    [InlineData("Mật khẩu 2026!", false)]
    [InlineData("cái gì cũng được", true)]
    public async Task A_passphrase_is_ten_characters_of_any_kind_that_not_everybody_chooses(string passphrase, bool good)
    {
        var server = await storefronts.On();

        var result = await server.WithAsync<UserManager<ShopUser>, IdentityResult>(async users =>
        {
            foreach (var validator in users.PasswordValidators)
            {
                var judged = await validator.ValidateAsync(users, new ShopUser(), passphrase);
                if (!judged.Succeeded)
                {
                    return judged;
                }
            }

            return IdentityResult.Success;
        });

        Assert.Equal(good, result.Succeeded);
    }

    [Fact]
    public async Task Keeps_what_was_typed_and_says_beside_the_field_what_is_missing()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var answer = await browser.LogInAsync("0912 345 678", "");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Mời nhập mật khẩu.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"0912 345 678\"", html, StringComparison.Ordinal);
    }
}
