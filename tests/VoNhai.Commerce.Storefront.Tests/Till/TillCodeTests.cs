using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Sdk.Tests.VietQr;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.Storefront.Till;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.Till;

/// <summary>What a phone makes without a network is what the SDK makes: the text of a code, its picture, change, prices.</summary>
public sealed class TillCodeTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    /// <summary>All that the till's page loads when it is opened; the announcer's three files come with the first code that is shown.</summary>
    private static readonly string[] Scripts = ["cho/cho", "cho/gui", "cho/kho", "cho/tien", "cho/ma-vuong", "ma-qr/build", "ma-qr/crc", "ma-qr/text", "ma-qr/vnd"];

    [Fact]
    public async Task Codes_are_the_SDKs_and_are_read_by_a_scanner_that_is_not_ours()
    {
        var server = await storefronts.On();
        var random = new Random(11);
        var corpus = VietQrVector.All.Select(vector => vector.Mended).Where(payload => VietQrTransfer.TryParse(payload, out var read, out _) && Rebuilt(read) is not null)
            .Select(payload => VietQrTransfer.TryParse(payload, out var read, out _) ? read : throw new InvalidOperationException()).ToList();
        var made = Enumerable.Range(0, 3_000).Select(_ => VietQrTransfer
            .To(Banks.All[random.Next(Banks.All.Count)].Bin, Text(random, "0123456789ABCDEFGH", random.Next(1, 20)))
            .WithAmount(Vnd.Of(random.NextInt64(1, random.Next(2) == 0 ? 10_000_000 : Order.GreatestTotal)))
            .WithMemo((random.Next(4) == 0 ? "SEVQR " : "") + OrderCode.New())).ToList();
        var transfers = corpus.Concat(made).ToList();
        var page = await chromium.NewPageAsync(server.Address);
        await page.GotoAsync("/cong-cu/ma-qr");

        var answer = JsonDocument.Parse(await page.EvaluateAsync<string>(
            """
            async ([wishes, drawn]) => {
              const { payloadOf } = await import('/js/ma-qr/build.js'), { squareOf } = await import('/js/cho/ma-vuong.js');
              const payloads = wishes.map(([bin, account, amount, memo]) => payloadOf({ bin, account, amount: amount === '' ? null : Number(amount), memo }));
              const pictures = payloads.filter((_, i) => i % drawn === 0).map(payload => {
                const square = squareOf(payload), canvas = document.createElement('canvas'), scale = 4;
                canvas.width = canvas.height = (square.length + 8) * scale;
                const pen = canvas.getContext('2d');
                pen.fillStyle = '#fff'; pen.fillRect(0, 0, canvas.width, canvas.width); pen.fillStyle = '#000';
                square.forEach((row, y) => row.forEach((dark, x) => { if (dark) pen.fillRect((x + 4) * scale, (y + 4) * scale, scale, scale); }));
                return canvas.toDataURL('image/png').slice(22);
              });
              return JSON.stringify({ payloads, pictures });
            }
            """,
            new object[] { transfers.Select(one => new[] { one.Bin, one.Account, one.Amount?.Dong.ToString(CultureInfo.InvariantCulture) ?? "", one.Memo ?? "" }).ToArray(), 15 })).RootElement;

        var payloads = answer.GetProperty("payloads").EnumerateArray().Select(text => text.GetString()!).ToList();
        Assert.Equal(transfers.Select(one => Rebuilt(one)!.Payload), payloads);
        Assert.True(corpus.Count > 40, $"{corpus.Count} of the corpus");
        var read = ZbarBatch.Decode([.. answer.GetProperty("pictures").EnumerateArray().Select(picture => picture.GetBytesFromBase64())]);
        Assert.Equal(payloads.Where((_, i) => i % 15 == 0), read);
        TestContext.Current.TestOutputHelper?.WriteLine($"{corpus.Count} of the corpus, {made.Count} random, {read.Count} drawn and read");
    }

    [Fact]
    public async Task Prices_and_change_are_the_servers()
    {
        var server = await storefronts.On();
        var random = new Random(5);
        var sums = Enumerable.Range(0, 500).Select(_ => random.NextInt64(1, random.Next(2) == 0 ? 300_000 : 20_000_000)).ToArray();
        var lines = Enumerable.Range(0, 500).Select(_ => new[] { random.NextInt64(1, 100_000_000), random.NextInt64(1, 90_000_000) }).ToArray();
        var page = await chromium.NewPageAsync(server.Address);
        await page.GotoAsync("/cong-cu/ma-qr");

        var answer = JsonDocument.Parse(await page.EvaluateAsync<string>(
            "async ([sums, lines]) => { const m = await import('/js/cho/tien.js'); return JSON.stringify({ given: sums.map(m.given), back: sums.map(m.back), costs: lines.map(([quantity, price]) => m.cost(quantity, price)) }); }",
            new object[] { sums, lines })).RootElement;

        Assert.Equal(sums.Select(sum => string.Join(',', CashNotes.Given(Vnd.Of(sum)).Select(given => given.Dong))), answer.GetProperty("given").EnumerateArray().Select(list => string.Join(',', list.EnumerateArray())));
        Assert.Equal(
            sums.Select(sum => string.Join(' ', CashNotes.Back(Vnd.Of(sum)).Select(note => $"{note.Note.Dong}x{note.Count}"))),
            answer.GetProperty("back").EnumerateArray().Select(list => string.Join(' ', list.EnumerateArray().Select(note => $"{note[0]}x{note[1]}"))));
        Assert.Equal(lines.Select(line => Catalog.Quantity.OfThousandths(line[0]).At(Vnd.Of(line[1])).Dong), answer.GetProperty("costs").EnumerateArray().Select(cost => cost.GetInt64()));
    }

    [Fact]
    public void The_scripts_are_small()
    {
        var sizes = Scripts.Select(name => Compressed(Path.Combine(Repository.Storefront, "wwwroot", "js", name + ".js"))).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{sizes.Sum()} bytes");
        Assert.InRange(sizes.Sum(), 1, 15_000);
    }

    private static int Compressed(string file)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(File.ReadAllBytes(file));
        }

        return (int)packed.Length;
    }

    /// <summary>The same transfer built by the SDK from its four fields alone; <c>null</c> when it carries more than those.</summary>
    private static VietQrTransfer? Rebuilt(VietQrTransfer read) =>
        VietQrTransfer.TryCreate(read.Bin, read.Account, read.Amount, read.Memo ?? "", out var built, out _) ? built : null;

    private static string Text(Random random, string letters, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));
}
