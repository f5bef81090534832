using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Sdk.Tests.VietQr;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.Codes;

/// <summary>The browser reads and tells a code exactly as the SDK and the server do.</summary>
public sealed class BrowserReaderTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    private static readonly IReadOnlyList<string> Corpus = [.. VietQrVector.All.SelectMany(vector => new[] { vector.Payload, vector.Mended }).Distinct()];

    [Fact]
    public Task Reads_the_whole_corpus_as_the_SDK_does() => ExpectSameReadingsAsync(Corpus);

    [Fact]
    public Task Reads_five_thousand_damaged_codes_as_the_SDK_does()
    {
        var mutations = new PayloadMutations(seed: 20261124);
        return ExpectSameReadingsAsync([.. Enumerable.Range(0, 5_000).Select(_ => mutations.Next())]);
    }

    /// <summary>Also what names the practice bank beside somebody who is paid real money.</summary>
    [Fact]
    public Task Reads_codes_with_two_payees_as_the_SDK_does() =>
        ExpectSameReadingsAsync(TwoPayees.All);

    /// <summary>The control: a reader by positions, as many are, does disagree.</summary>
    [Fact]
    public async Task A_reader_that_goes_by_positions_would_disagree()
    {
        var modules = await OpenAsync();
        var naive = await modules.ForEachAsync(Corpus, "(/^000201.*0010A0000007270\\d{3}0006(\\d{6})01(\\d\\d).*6304/.exec(text) ?? [])[1] ?? null");

        Assert.Contains(Corpus.Zip(naive), pair => VietQrReader.Read(pair.First).Bin != pair.Second.GetString());
    }

    [Fact]
    public async Task Tells_every_code_in_the_words_of_the_server()
    {
        var modules = await OpenAsync();
        var server = await storefronts.On();
        var words = server.Services.GetRequiredService<IStringLocalizer<CodeTexts>>();
        string[] texts = [.. Corpus, "https://vi.example/nhan-qua", "www.example.vn", "https://vietqr.vn@evil.example/x", "http://VÕNHAI.example", "https://img.vietqr.io/image/x.png", "https://dl.vietqr.io/pay?app=x", "momo://app", "2|99|0900000000|A", "STB|0000000000|NGUYEN VAN A", "tel:0900000000", "0912 345 678", "+84 912.345.678", "SMSTO:1:x", "mailto:a@b", "WIFI:S:x;;", "MECARD:N:x;;", "geo:1,2", "begin:vevent", "\uFEFF khong phai ma \n", VietQrTransfer.To(Banks.Practice, "0000000000").Payload + "\n"];
        var told = await modules.ForEachAsync(texts, "m.tell(text, facts)");

        Assert.Empty(texts.Zip(told).Where(pair => Flat(CodeTelling.Of(pair.First, words)) != Flat(pair.Second)).Select(pair => $"{pair.First}\n{Flat(CodeTelling.Of(pair.First, words))}\n{Flat(pair.Second)}"));
        Assert.DoesNotContain(told, telling => Flat(telling).Contains("hợp lệ", StringComparison.OrdinalIgnoreCase) || Flat(telling).Contains("an toàn", StringComparison.OrdinalIgnoreCase));
    }

    private async Task ExpectSameReadingsAsync(IReadOnlyList<string> texts)
    {
        var modules = await OpenAsync();
        var read = await modules.ForEachAsync(texts, "m.read(text, facts)");

        var other = texts.Zip(read).Where(pair => OfSdk(pair.First) != OfBrowser(pair.Second)).ToList();
        Assert.True(other.Count == 0, $"{other.Count} of {texts.Count} differ, first:\n{string.Join("\n\n", other.Take(3).Select(pair => $"{pair.First}\n{OfSdk(pair.First)}\n{OfBrowser(pair.Second)}"))}");
    }

    private async Task<CodeModules> OpenAsync() => await CodeModules.OpenAsync(chromium, (await storefronts.On()).Address);

    private static string OfSdk(string text)
    {
        var reading = VietQrReader.Read(text);
        return WellFormed(string.Join('|',
            JsonNamingPolicy.CamelCase.ConvertName(reading.Scheme.ToString()), reading.Valid, reading.Bin, reading.Account,
            reading.AmountFigure is { } figure ? ((double)figure).ToString("R", CultureInfo.InvariantCulture) : "", reading.Amount?.Dong, reading.Currency, reading.Memo, reading.MerchantName,
            reading.IsPractice,
            string.Join(',', reading.Problems.Select(problem => $"{problem.Code}@{problem.Offset} {problem.Severity} {problem.Vietnamese}"))));
    }

    // Half a surrogate pair cannot come back by JSON.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string OfBrowser(JsonElement reading) => string.Join('|',
        reading.GetProperty("scheme"), reading.GetProperty("valid").GetBoolean(), reading.GetProperty("bin"), reading.GetProperty("account"),
        reading.GetProperty("amount") is { ValueKind: JsonValueKind.Number } figure ? figure.GetDouble().ToString("R", CultureInfo.InvariantCulture) : "",
        reading.GetProperty("dong"), reading.GetProperty("currency"), reading.GetProperty("memo"), reading.GetProperty("merchantName"),
        reading.GetProperty("practice").GetString() == "alone",
        string.Join(',', reading.GetProperty("problems").EnumerateArray().Select(problem =>
            $"{problem.GetProperty("code")}@{problem.GetProperty("offset")} {(problem.GetProperty("severity").GetString() == "error" ? "Error" : "Warning")} {problem.GetProperty("message")}")));

    private static string Flat(CodeTelling telling) => string.Join('|', [
        telling.Tone, telling.Title, telling.Kind, .. telling.Facts.Select(fact => $"{fact.Label}={fact.Value}"),
        .. telling.Troubles.Select(trouble => $"{trouble.IsError} {trouble.Sentence}"), .. telling.Advice]);

    private static string Flat(JsonElement telling) => string.Join('|', [
        telling.GetProperty("tone").GetString(), telling.GetProperty("title").GetString(), telling.GetProperty("kind").GetString(),
        .. telling.GetProperty("facts").EnumerateArray().Select(fact => $"{fact[0]}={fact[1]}"),
        .. telling.GetProperty("troubles").EnumerateArray().Select(trouble => $"{trouble.GetProperty("isError").GetBoolean()} {trouble.GetProperty("sentence")}"),
        .. telling.GetProperty("advice").EnumerateArray().Select(sentence => sentence.GetString())]);
}
