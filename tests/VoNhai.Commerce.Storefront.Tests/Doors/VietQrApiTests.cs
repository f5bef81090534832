using System.Net;
using System.Text.Json;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

public sealed class VietQrApiTests
{
    [Fact]
    public async Task A_code_of_the_old_shape_has_no_warning()
    {
        var (status, answer) = await PostAsync("""{"bank":"970405","account":"0000000000","amount":50000,"memo":"QZ4K7M2P97G"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("00020101021238540010A00000072701240006970405" + "01100000000000" + "0208QRIBFTTA530370454055000058" + "02VN62150811QZ4K7M2P97G6304", answer.GetProperty("payload").GetString()![..^4]);
        Assert.Equal(0, answer.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public async Task Every_field_of_the_new_shape_reaches_the_code()
    {
        var (status, answer) = await PostAsync("""
            {"bank":"970436","account":"9704360000000000","toCard":true,"amount":2500000,"memo":"Đặt cọc na dai Đình Cả một","memoPolicy":"longest","onePayment":false,
             "bill":"HD/12","mobile":"***","store":"Đình Cả","loyalty":"L1","terminal":"Q1",
             "merchantName":"Nhà bà Mùi","merchantCity":"Thái Nguyên","merchantPostalCode":"250000","merchantCategory":"5411"}
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(VietQrTransfer.TryParse(answer.GetProperty("payload").GetString(), out var transfer, out _));
        Assert.True(transfer.IsToCard);
        Assert.False(transfer.IsForOnePayment);
        Assert.Equal("Dat coc na dai Dinh Ca mot", transfer.Memo);
        Assert.Equal(new TransferDetails { Bill = "HD/12", Mobile = "***", Store = "Dinh Ca", Loyalty = "L1", Terminal = "Q1" }, transfer.Details);
        Assert.Equal(new MerchantDisplay { Name = "Nha ba Mui", City = "Thai Nguyen", PostalCode = "250000", Category = "5411" }, transfer.Merchant);
        Assert.Equal(
            [("memo", "memoTooLong"), ("onePayment", "amountInStatic")],
            Fields(answer, "warnings").Order());
    }

    [Theory]
    [InlineData(499_999_999, 0)]
    [InlineData(500_000_000, 1)]
    public async Task An_amount_beyond_one_fast_transfer_is_a_warning_and_no_refusal(long amount, int warnings)
    {
        var (status, answer) = await PostAsync(JsonSerializer.Serialize(new { bank = "970405", account = "0", amount }));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Enumerable.Repeat(("amount", "amountAboveTransferLimit"), warnings), Fields(answer, "warnings"));
    }

    [Theory]
    [InlineData("970408", "bankReceivesNoTransfers")]
    [InlineData("422589", "bankTransfersDisputed")]
    [InlineData("123456", "binUnknown")]
    public async Task What_is_not_sure_of_a_bank_is_told_beside_it(string bank, string code) =>
        Assert.Equal([("bank", code)], Fields((await PostAsync(JsonSerializer.Serialize(new { bank, account = "0" }))).Answer, "warnings"));

    [Theory]
    [InlineData("bill", "12345678901234567890123456", "textTooLong")]
    [InlineData("store", "🍯", "textCharacters")]
    [InlineData("reference", "a\u0001", "textCharacters")]
    [InlineData("merchantName", "Hợp tác xã nông nghiệp Võ Nhai", "textTooLong")]
    [InlineData("merchantCity", "Thành phố Thái Nguyên", "textTooLong")]
    [InlineData("merchantCategory", "54", "categoryNotFourDigits")]
    public async Task A_field_that_cannot_be_written_is_named(string field, string text, string code)
    {
        var (status, answer) = await PostAsync(JsonSerializer.Serialize(new Dictionary<string, string> { ["bank"] = "970405", ["account"] = "0", [field] = text }));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([(field, code)], Fields(answer, "errors"));
    }

    [Fact]
    public async Task What_does_not_fit_into_a_code_together_is_refused()
    {
        var full = new string('A', 25);
        var (status, answer) = await PostAsync(JsonSerializer.Serialize(new { bank = "970405", account = "0", memo = full, bill = full, store = full, terminal = full }));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([("memo", "detailsTooLong")], Fields(answer, "errors"));
    }

    [Theory]
    [InlineData("""{"bank":"970405","account":"0","memoPolicy":"any"}""")]
    [InlineData("""{"bank":"970405","account":"0","memoPolicy":1}""")]
    [InlineData("""{"bank":"970405","account":"0","onePayment":"yes"}""")]
    [InlineData("""{"bank":"970405","account":"0","tip":1}""")]
    [InlineData("""{"bank":"970405","account":"0","amount":1e400}""")]
    [InlineData("""{"bank":{},"account":"0"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task Hostile_wishes_are_refused(string body) =>
        Assert.InRange((int)(await PostAsync(body)).Status, 400, 499);

    [Theory]
    [InlineData("https://img.vietqr.io/image/970405-0000000000-compact.png?amount=1", "vietQrImageLink", "img.vietqr.io")]
    [InlineData("https://img.vietqr.io@evil.example/pay", "webLink", "evil.example")]
    [InlineData("2|99|0900000000|TEN||0|0|50000|ghi chu|transfer_p2p", "moMoTransfer", null)]
    [InlineData("Xin chào", "text", null)]
    public async Task A_text_that_is_no_code_stays_no_code_and_is_told_for_what_it_is(string payload, string kind, string? host)
    {
        var (status, answer) = await PostAsync(JsonSerializer.Serialize(new { payload }), "/api/v1/vietqr/read");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("notEmv", answer.GetProperty("scheme").GetString());
        var plain = answer.GetProperty("plain");
        Assert.Equal((kind, host), (plain.GetProperty("kind").GetString(), plain.GetProperty("host").GetString()));
        Assert.EndsWith(".", plain.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(string body, string path = "/api/v1/vietqr")
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        return await new Outsider(browser.Http).PostAsync(path, body);
    }

    private static IEnumerable<(string, string)> Fields(JsonElement answer, string list) =>
        answer.GetProperty(list).EnumerateArray().Select(field => (field.GetProperty("field").GetString()!, field.GetProperty("code").GetString()!));
}
