using CsCheck;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.Codes;

/// <summary>The browser builds, refuses and finds as the SDK does.</summary>
public sealed class BrowserBuilderTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Fields = "(([bin, account, amount, memo]) => ({ bin, account, amount: amount === '' ? null : Number(amount), memo }))(text.split('\\u0001'))";

    private static readonly Gen<string> Account = Gen.OneOf(Gen.String[Gen.Char["0123456789"], 1, 19], Gen.String[Gen.Char["0123456789ABCxyz"], 0, 21], Gen.String[Gen.Char["01 -đ"], 0, 5]);
    private static readonly Gen<string> Memo = Gen.OneOf(Gen.String[Gen.Char["QZ4K7M2P97Gabc .-"], 0, 27], Gen.String[Gen.Char["tiền mật ong Đình Cả *,!ÐñЙ\u0301\u2003😀"], 0, 30], Gen.Const(""));
    private static readonly Gen<string> Amount = Gen.OneOf(Gen.Long[0, 10_000_000_000_000].Select(dong => dong.ToString(System.Globalization.CultureInfo.InvariantCulture)), Gen.Const(""));

    private static readonly Gen<string> Wish = Gen.Select(
        Gen.OneOf(OneOf([.. Banks.All.Select(bank => bank.Bin)]), Gen.String[Gen.Char["0123456789"], 5, 7]), Account, Amount, Memo,
        (bin, account, amount, memo) => string.Join('\u0001', bin, account, amount, memo));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    [Fact]
    public async Task Builds_the_SDKs_payload_or_refuses_with_its_codes()
    {
        var wishes = Wish.Array[3_000].Single();
        var modules = await OpenAsync();
        var built = await modules.ForEachAsync(wishes, $$"""(wish => { const problems = m.check(wish); return Object.keys(problems).length > 0 ? Object.values(problems).join() : m.payloadOf(wish); })({{Fields}})""");

        var other = wishes.Zip(built).Where(pair => OfSdk(pair.First) != pair.Second.GetString()).ToList();
        Assert.True(other.Count == 0, $"{other.Count} differ, first:\n{string.Join("\n", other.Take(5).Select(pair => $"{pair.First.Replace('\u0001', '|')}\n{OfSdk(pair.First)}\n{pair.Second}"))}");
        Assert.InRange(built.Count(payload => payload.GetString()!.StartsWith("000201", StringComparison.Ordinal)), 300, 2_900);
    }

    [Fact]
    public async Task Reads_amounts_as_the_SDK_does()
    {
        var typed = Gen.OneOf(
            Gen.String[Gen.Char["0123456789.,ktrđ "], 1, 10],
            Gen.Select(Gen.Int[0, 9999], OneOf("k", "tr", " triệu", " nghìn", "tỷ", "", "đ"), Gen.Int[0, 999], OneOf("", " nghìn", "k", " rưỡi", " đồng"), (a, b, c, d) => $"{a}{b}{c}{d}"))
            .Array[4_000].Single()
            .Concat(["50k", "1tr2", "1tr25", "1tr05", "1,5 triệu", "1.234.567 ₫", "1 triệu 200 nghìn", "1 triệu rưỡi", "2 tỷ", "1.5", "50,000", "0912345678", "1,500 triệu", "50k 2", "1,1 triệu", "0,29tr", "5\u0301k", "-5", "", " ", "1,0005k"]).ToList();
        var modules = await OpenAsync();
        var read = await modules.ForEachAsync(typed, "String(m.readVnd(text))");

        var other = typed.Zip(read).Where(pair => (VndReader.TryRead(pair.First, out var amount) ? amount.Dong.ToString(System.Globalization.CultureInfo.InvariantCulture) : "null") != pair.Second.GetString()
            && !(VndReader.TryRead(pair.First, out var huge) && huge.Dong > 9_007_199_254_740_992)).ToList();
        Assert.True(other.Count == 0, string.Join("\n", other.Take(10).Select(pair => $"'{pair.First}' {pair.Second}")));
        Assert.Contains(read, amount => amount.GetString() == "1200000");
    }

    [Fact]
    public async Task Finds_the_bank_that_the_server_finds()
    {
        string[] typed = [.. Banks.All.Append(Banks.Practice).SelectMany(bank => BankChoice.KeysOf(bank).Append(BankChoice.Show(bank.Bin))), "agri", "quan doi", "Quân Đội", "viet com", "vietin", "tp", "nh", "123456", "Ngân hàng Tập", "không có", " "];
        var modules = await OpenAsync();
        var found = await modules.ForEachAsync(typed, "(({ bin, found }) => bin || String(found.slice(0, 8).map(bank => bank.bin)))(m.chooseBank(facts.banks, text))");

        var other = typed.Zip(found).Where(pair => OfServer(pair.First) != pair.Second.GetString()).Select(pair => $"'{pair.First}' {pair.Second}, not {OfServer(pair.First)}").ToList();
        Assert.True(other.Count == 0, string.Join("\n", other));

        static string OfServer(string text) => BankChoice.Of(text) is { Bin: null } choice ? string.Join(',', choice.Found.Take(8).Select(bank => bank.Bin)) : BankChoice.Of(text).Bin!;
    }

    /// <summary>Whatever the SDK would mark as practice, or not draw at all, the browser does not draw.</summary>
    [Fact]
    public async Task Draws_nothing_that_the_SDK_marks_or_refuses()
    {
        var random = new Random(7);
        var real = VietQrTransfer.To(Banks.Agribank, "0000000000").Payload;
        var practice = VietQrTransfer.To(Banks.Practice, "0000000000").Payload;
        string[] seeds = [practice, practice + real, real + practice, practice[..60] + real[24..], real.Replace("0000000000", "0006999999", StringComparison.Ordinal)];
        List<string> texts = [real, .. seeds, "0006999999", .. Enumerable.Range(0, 500).Select(_ => Damage(seeds[random.Next(seeds.Length)], random))];
        var modules = await OpenAsync();
        var drawn = await modules.ForEachAsync(texts, "await m.matrixOf(text, facts.problems).then(() => 'drawn', refusal => refusal instanceof RangeError && /practice/.test(refusal.message) ? 'refused' : String(refusal))");

        Assert.Equal("drawn", drawn[0].GetString());
        Assert.All(texts.Zip(drawn).Where(pair => IsMarkedOrRefused(pair.First)), pair => Assert.Equal("refused", pair.Second.GetString()));
        Assert.True(drawn.Count(answer => answer.GetString() == "refused") > 200);
    }

    private static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(2) == 0 ? text.Remove(at, random.Next(1, Math.Min(4, text.Length - at + 1))) : text.Insert(at, random.Next(10_000).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool IsMarkedOrRefused(string text)
    {
        try
        {
            return QrImage.Svg(text).Contains("TẬP", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string OfSdk(string wish)
    {
        var fields = wish.Split('\u0001');
        Vnd? amount = fields[2].Length == 0 ? null : Vnd.Of(long.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture));
        return VietQrTransfer.TryCreate(fields[0], fields[1], amount, fields[3], out var transfer, out var problems) ? transfer.Payload : string.Join(',', problems.Select(problem => problem.Code));
    }

    private async Task<CodeModules> OpenAsync() => await CodeModules.OpenAsync(chromium, (await storefronts.On()).Address);
}
