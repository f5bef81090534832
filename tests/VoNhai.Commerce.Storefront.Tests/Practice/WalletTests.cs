using System.Globalization;
using System.Net;
using NetVips;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.Storefront.Practice;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Classes;
using VoNhai.Commerce.Storefront.Tests.Pages.Checkout;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.Practice;

/// <summary>The learner's bank app: the name first, then the money; what is not there cannot be paid; and the stall hears by the feed alone.</summary>
public sealed class WalletTests(WalletTests.Lessons lessons) : IClassFixture<WalletTests.Lessons>
{
    private const string Pay = "/thuc-hanh/ngan-hang/tra";

    [Theory, BothDatabases]
    public async Task An_order_is_paid_once_however_often_the_form_is_sent(DatabaseKind kind)
    {
        var (scene, seller, buyer) = await lessons.On(kind);
        await ClassScene.ListAsync(seller, "Trám đen", price: "100k");
        var link = await Shopping.BuyAsync(buyer, "tram-den", pays: false);
        var before = await BalanceAsync(scene.Server, 2);
        var form = await FormAsync(buyer, link);
        form["buoc"] = "tra";

        using var first = await buyer.PostAsync(Pay, form);
        using var second = await buyer.PostAsync(Pay, form);
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => buyer.PostAsync(Pay, form)));

        // Gone back and put right: it is not told as paid, and nothing is paid.
        using var other = await buyer.PostAsync(Pay, new Dictionary<string, string>(form) { ["so-tien"] = "7000" });

        Assert.All(both.Append(first).Append(second), answer => Assert.Equal(first.Headers.Location, answer.Headers.Location));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(before - 100_000, await BalanceAsync(scene.Server, 2));
        Assert.Equal("paid/none", Journeys.Outsider.StateOf(await CheckoutPage.ReadAsync(buyer, link)));
    }

    /// <summary>The stall's side knows nothing but what its feed brought: without a feed it is told nothing, and the money is on its bank account all the same.</summary>
    [Fact]
    public async Task The_stall_sees_only_what_the_feed_brought()
    {
        var (scene, seller, buyer) = await lessons.On(DatabaseKind.Sqlite);
        await ClassScene.ListAsync(seller, "Rau bò khai", price: "30k");
        var link = await Shopping.BuyAsync(buyer, "rau-bo-khai", pays: false);
        await scene.Server.Database.ScalarAsync($"UPDATE commerce_feeds SET api_key = 'other', hmac_secret = NULL, retired_at = 1 WHERE account = '{Account(scene, 1)}'");
        try
        {
            await Shopping.PayAsync(buyer, link);

            Assert.Equal("open/none", Journeys.Outsider.StateOf(await CheckoutPage.ReadAsync(buyer, link)));
            Assert.Contains("30.000", await seller.ReadAsync("/thuc-hanh/ngan-hang/toi"), StringComparison.Ordinal);
        }
        finally
        {
            await scene.Server.Database.ScalarAsync($"UPDATE commerce_feeds SET hmac_secret = '0123456789abcdef', retired_at = NULL WHERE account = '{Account(scene, 1)}'");
        }
    }

    [Fact]
    public async Task The_name_stands_before_the_button_and_above_ten_million_the_face_is_asked_for()
    {
        var (scene, _, buyer) = await lessons.On(DatabaseKind.Sqlite);
        await scene.Server.Database.ScalarAsync($"UPDATE practice_accounts SET balance = 40000000 WHERE number = '{Account(scene, 2)}'");
        foreach (var (amount, asksFace) in new[] { (10_000_000L, false), (10_000_001L, true) })
        {
            var form = await FormOfAsync(buyer, scene, amount);
            Assert.Contains($"NHA TAP 1 LOP {scene.Code}", form.Html, StringComparison.Ordinal);
            form.Fields["buoc"] = "tra";
            using var answer = await buyer.PostAsync(Pay, form.Fields);
            Assert.Equal(asksFace ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
            if (asksFace)
            {
                Assert.Contains("value=\"mat\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
                form.Fields["buoc"] = "mat";
                using var paid = await buyer.PostAsync(Pay, form.Fields);
                Assert.Equal(HttpStatusCode.Redirect, paid.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("tai-khoan", "TAP0000")]
    [InlineData("tai-khoan", "")]
    [InlineData("tai-khoan", "970405")]
    [InlineData("so-tien", "0")]
    [InlineData("so-tien", "-5")]
    [InlineData("so-tien", "mot tram")]
    [InlineData("so-tien", "499999999")]
    [InlineData("so-tien", "99999999999999999999")]
    public async Task What_cannot_be_paid_is_refused_beside_its_field_and_moves_nothing(string field, string value)
    {
        var (scene, _, buyer) = await lessons.On(DatabaseKind.Sqlite);
        var before = await BalanceAsync(scene.Server, 2);
        var form = (await FormOfAsync(buyer, scene, 5_000)).Fields;
        (form["buoc"], form[field]) = ("mat", value);

        using var answer = await buyer.PostAsync(Pay, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"id=\"{field}-loi\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, await BalanceAsync(scene.Server, 2));
    }

    [Fact]
    public async Task Nobody_is_paid_who_is_not_of_the_class_and_no_code_of_a_real_bank_is_taken()
    {
        var (scene, _, buyer) = await lessons.On(DatabaseKind.Sqlite);
        using var other = await ClassScene.BeginAsync(scene.Server, households: 1, buyers: 0);

        foreach (var code in new[] { VietQrTransfer.To("999999", Account(other, 1)).Payload, VietQrTransfer.To("970405", "0000000000").WithAmount(Vnd.Of(5_000)).Payload, "https://evil.example", "000201" })
        {
            using var answer = await buyer.GetAsync($"{Pay}?qr={Uri.EscapeDataString(code)}&ve=https://evil.example");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.DoesNotContain("=\"https://evil.example", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        // The control: an account of the village is known under the bank's own name for it.
        Assert.Contains("name=\"buoc\" value=\"ten\"", await buyer.ReadAsync($"{Pay}?qr={Uri.EscapeDataString(VietQrTransfer.To("999999", "TAP0007").Payload)}"), StringComparison.Ordinal);
        await other.PressAsync("Xong");
    }

    [Fact]
    public async Task A_receipt_is_ones_own_cannot_be_kept_and_names_nothing_that_was_chosen()
    {
        var (scene, seller, buyer) = await lessons.On(DatabaseKind.Sqlite);
        var form = (await FormOfAsync(buyer, scene, 7_000)).Fields;
        (form["buoc"], form["noi-dung"]) = ("tra", "NGUYEN VAN A VCB");
        using var paid = await buyer.PostAsync(Pay, form);
        var page = paid.Headers.Location!.OriginalString;
        var html = await buyer.ReadAsync(page);
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];

        Assert.DoesNotContain("NGUYEN VAN A", main, StringComparison.Ordinal);
        Assert.DoesNotContain("download", main, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, await seller.StatusAsync(page));
        using var picture = await buyer.GetAsync(page + ".png");
        Assert.Equal("no-store", picture.Headers.CacheControl!.ToString());
        Assert.Null(picture.Content.Headers.ContentDisposition);
        Assert.Equal(HttpStatusCode.NotFound, await seller.StatusAsync(page + ".png"));
        using var stranger = scene.Server.NewBrowser();
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusAsync(page + ".png"));
    }

    /// <summary>TẬP is in the pixels: whichever tenth of the amount or of a name is cut out, its colour is in it. The control is the same drawing without it.</summary>
    [Fact]
    public void TAP_is_burnt_across_amount_and_names()
    {
        var wallet = new Wallet(Guid.Empty, 12, "TAP482112", "NGUOI MUA 12 LOP 4821", Vnd.Zero, null);
        var line = new WalletLine(1, Vnd.Of(-9_600_000), Vnd.Zero, "QZ4K7M2P97G", "NHA TAP 7 LOP 4821", "TAP482107", "FT1", DateTimeOffset.UnixEpoch);
        var (burnt, plain) = (PracticeReceipt.Draw(wallet, line, burns: true), PracticeReceipt.Draw(wallet, line, burns: false));
        if (Environment.GetEnvironmentVariable("VONHAI_PICTURES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "bien-nhan.png"), burnt);
        }

        foreach (var box in new[] { PracticeReceipt.AmountBox, PracticeReceipt.NamesBox })
        {
            Assert.All(FireIn(burnt, box), share => Assert.True(share > 0.03, $"only {share:P0}"));
            Assert.Contains(FireIn(plain, box), share => share < 0.03);
        }
    }

    [Theory]
    [InlineData("/thuc-hanh/ngan-hang/toi")]
    [InlineData("/thuc-hanh/ngan-hang/tra")]
    [InlineData("/thuc-hanh/ngan-hang/quet")]
    [InlineData("/thuc-hanh/lop")]
    [InlineData("/thuc-hanh/lop/phieu")]
    public async Task Whoever_is_no_learner_has_no_account_here(string path)
    {
        var (scene, _, _) = await lessons.On(DatabaseKind.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, await scene.Trainer.StatusAsync(path));
        using var stranger = scene.Server.NewBrowser();
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusAsync(path));
    }

    [Fact]
    public async Task Only_the_page_that_scans_may_look_through_the_camera()
    {
        var (_, _, buyer) = await lessons.On(DatabaseKind.Sqlite);
        foreach (var (path, camera) in new[] { ("/thuc-hanh/ngan-hang/quet", "camera=(self)"), (Pay, "camera=()"), ("/thuc-hanh/ngan-hang/quet/x", "camera=()") })
        {
            using var answer = await buyer.GetAsync(path);
            Assert.Contains(camera, answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        }
    }

    /// <summary>How much of each tenth of a box is in the colour of the burning.</summary>
    private static List<double> FireIn(byte[] png, (int Left, int Top, int Width, int Height) box)
    {
        using var read = Image.PngloadBuffer(png);
        using var rgb = read.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = rgb.HasAlpha() ? rgb.Flatten() : rgb.Copy();
        return [.. Enumerable.Range(0, 10).Select(i =>
        {
            using var part = opaque.Crop(box.Left + (i * box.Width / 10), box.Top, box.Width / 10, box.Height);
            var pixels = part.WriteToMemory<byte>();
            var hits = 0;
            for (var at = 0; at + 2 < pixels.Length; at += part.Bands)
            {
                // Over paper and over ink it is red above all.
                hits += pixels[at] - pixels[at + 1] > 70 && pixels[at] - pixels[at + 2] > 70 ? 1 : 0;
            }

            return (double)hits / (part.Width * part.Height);
        })];
    }

    private static string Account(ClassScene scene, int number) => string.Create(CultureInfo.InvariantCulture, $"TAP{scene.Code}{number:00}");

    private async Task<long> BalanceAsync(StorefrontServer server, int number) =>
        Convert.ToInt64(await server.Database.ScalarAsync($"SELECT balance FROM practice_accounts WHERE number LIKE 'TAP{(await lessons.On(server.Database.Kind)).Scene.Code}{number:00}'"), CultureInfo.InvariantCulture);

    private static async Task<Dictionary<string, string>> FormAsync(Browser buyer, string link)
    {
        var order = await CheckoutPage.ReadAsync(buyer, link);
        return Shopping.Hidden(await buyer.ReadAsync($"{Pay}?qr={Uri.EscapeDataString(order.GetProperty("payload").GetString()!)}"));
    }

    private static async Task<(Dictionary<string, string> Fields, string Html)> FormOfAsync(Browser buyer, ClassScene scene, long amount)
    {
        var html = WebUtility.HtmlDecode(await buyer.ReadAsync($"{Pay}?qr={Uri.EscapeDataString(VietQrTransfer.To("999999", Account(scene, 1)).WithAmount(Vnd.Of(amount)).WithMemo("QUA TANG").Payload)}"));
        return (Shopping.Hidden(html), html);
    }

    /// <summary>One class per engine, with a household and a buyer who have entered.</summary>
    public sealed class Lessons : IAsyncLifetime
    {
        private readonly Storefronts storefronts = new();
        private readonly Dictionary<DatabaseKind, (ClassScene, Browser, Browser)> open = [];

        internal async Task<(ClassScene Scene, Browser Seller, Browser Buyer)> On(DatabaseKind kind)
        {
            if (!open.TryGetValue(kind, out var lesson))
            {
                var scene = await ClassScene.BeginAsync(await storefronts.On(kind), households: 1, buyers: 1);
                open[kind] = lesson = (scene, await scene.EnterAsync(1), await scene.EnterAsync(2));
            }

            return lesson;
        }

        public ValueTask InitializeAsync() => storefronts.InitializeAsync();

        public async ValueTask DisposeAsync()
        {
            foreach (var (scene, _, _) in open.Values)
            {
                scene.Dispose();
            }

            await storefronts.DisposeAsync();
        }
    }
}
