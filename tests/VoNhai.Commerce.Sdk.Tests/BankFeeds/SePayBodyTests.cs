using System.Text;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

public sealed class SePayBodyTests
{
    [Fact]
    public void Reads_the_documented_body()
    {
        var transfer = Read(new SePayRequest());

        Assert.Equal("sepay", transfer.Provider);
        Assert.Equal("92704", transfer.ProviderTransactionId);
        Assert.Equal("0000000000", transfer.Account);
        Assert.Equal("", transfer.VirtualAccount);
        Assert.Equal(277_000, transfer.Amount.Dong);
        Assert.Equal(TransferDirection.In, transfer.Direction);
        Assert.Equal("FT26324000001", transfer.BankReference);
        Assert.Equal(["QZ4K7M2P97G", "BankAPINotify QZ4K7M2P97G", ""], transfer.Memos);
    }

    [Fact]
    public void The_date_is_Vietnamese_time() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 4, 8, 33, TimeSpan.Zero), Read(new SePayRequest()).OccurredAt);

    [Fact]
    public void Money_that_leaves_is_read_as_such() =>
        Assert.Equal(TransferDirection.Out, Read(SePayRequest.With("transferType", "\"out\"")).Direction);

    [Fact]
    public void The_providers_guess_of_the_code_comes_last() =>
        Assert.Equal("QZ4K7M2P97G", Read(SePayRequest.With("code", "\"QZ4K7M2P97G\"")).Memos[2]);

    [Theory]
    [InlineData("92704")]
    [InlineData("\"92704\"")]
    [InlineData("\"0092704\"")]
    public void One_id_is_one_id_however_it_is_written(string id) =>
        Assert.Equal("92704", Read(SePayRequest.With("id", id)).ProviderTransactionId);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("\"277000\"", 277_000)]
    [InlineData("9999999999999", 9_999_999_999_999)]
    public void An_amount_is_a_whole_number_or_its_digits(string json, long dong) =>
        Assert.Equal(dong, Read(SePayRequest.With("transferAmount", json)).Amount.Dong);

    [Theory]
    [InlineData("content")]
    [InlineData("description")]
    [InlineData("code")]
    [InlineData("subAccount")]
    [InlineData("referenceCode")]
    [InlineData("gateway")]
    [InlineData("accumulated")]
    public void What_the_bank_did_not_say_may_be_missing_or_null(string field)
    {
        Read(SePayRequest.With(field, null));
        Read(SePayRequest.With(field, "null"));
    }

    [Fact]
    public void Unknown_fields_are_passed_over() =>
        Assert.Equal(277_000, Read(SePayRequest.With("newInVersion3", "{\"a\":[1,2,{\"b\":null}]}")).Amount.Dong);

    [Fact]
    public void Names_may_be_escaped() =>
        Assert.Equal("92704", Read(SePayRequest.WithBody(Text(new SePayRequest()).Replace("\"id\"", "\"\\u0069d\"", StringComparison.Ordinal))).ProviderTransactionId);

    [Theory]
    [InlineData("1e3")]
    [InlineData("1E3")]
    [InlineData("1000.0")]
    [InlineData("277000.5")]
    [InlineData("-277000")]
    [InlineData("10000000000000")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("\"277,000\"")]
    [InlineData("\"277.000\"")]
    [InlineData("\" 277000\"")]
    [InlineData("\"+277000\"")]
    [InlineData("\"-277000\"")]
    [InlineData("\"0x43A08\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\"٢٧٧٠٠٠\"")]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[277000]")]
    [InlineData("{}")]
    [InlineData(null)]
    public void An_amount_that_is_not_plain_is_never_guessed(string? json) => AssertUnreadable("transferAmount", SePayRequest.With("transferAmount", json));

    [Fact]
    public void The_naive_reader_takes_an_exponent_and_money_below_zero_for_an_amount()
    {
        Assert.True(NaiveSePayFeed.Accepts(SePayRequest.With("transferAmount", "1e3"), SePayRequest.OnlyApiKey));
        Assert.True(NaiveSePayFeed.Accepts(SePayRequest.With("transferAmount", "-277000"), SePayRequest.OnlyApiKey));
    }

    [Theory]
    [InlineData("id", "\"FT123\"")]
    [InlineData("id", "1.5")]
    [InlineData("id", "-1")]
    [InlineData("id", "99999999999999999999")]
    [InlineData("id", "9999999999999999999")]
    [InlineData("id", "null")]
    [InlineData("id", null)]
    [InlineData("transferType", "\"IN\"")]
    [InlineData("transferType", "\"credit\"")]
    [InlineData("transferType", "\"\"")]
    [InlineData("transferType", "1")]
    [InlineData("transferType", null)]
    [InlineData("accountNumber", "\"\"")]
    [InlineData("accountNumber", "\"0000 0000\"")]
    [InlineData("accountNumber", "\"0000\\n0000\"")]
    [InlineData("accountNumber", "\"０００００\"")]
    [InlineData("accountNumber", "\"00000000000000000000000000000000000000000\"")]
    [InlineData("accountNumber", "0")]
    [InlineData("accountNumber", "null")]
    [InlineData("accountNumber", null)]
    [InlineData("transactionDate", "\"2026-11-20T11:08:33\"")]
    [InlineData("transactionDate", "\"2026-11-20 11:08\"")]
    [InlineData("transactionDate", "\"2026-11-20 11:08:33Z\"")]
    [InlineData("transactionDate", "\"20/11/2026 11:08:33\"")]
    [InlineData("transactionDate", "\"2026-02-30 11:08:33\"")]
    [InlineData("transactionDate", "\"2026-11-20 24:00:00\"")]
    [InlineData("transactionDate", "\" 2026-11-20 11:08:33\"")]
    [InlineData("transactionDate", "\"0001-01-01 00:00:00\"")]
    [InlineData("transactionDate", "\"٢٠٢٦-11-20 11:08:33\"")]
    [InlineData("transactionDate", "1764000000")]
    [InlineData("transactionDate", null)]
    [InlineData("subAccount", "\"A\\u0000\"")]
    [InlineData("subAccount", "5")]
    [InlineData("referenceCode", "5")]
    [InlineData("content", "5")]
    [InlineData("content", "[\"QZ4K7M2P97G\"]")]
    [InlineData("content", "\"\\ud800\"")]
    [InlineData("description", "{}")]
    [InlineData("code", "\"\\udfff\"")]
    public void A_field_that_is_not_as_documented_is_named(string field, string? json) => AssertUnreadable(field, SePayRequest.With(field, json));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{'id':1}")]
    [InlineData("id=1&transferAmount=2")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"\\ud800\":1}")]
    public void What_is_not_a_json_object_is_kept_unread(string body) => AssertUnreadable("body", SePayRequest.WithBody(body));

    [Theory]
    [InlineData("\"transferAmount\":1,")]
    [InlineData("\"transfer\\u0041mount\":1,")]
    [InlineData("\"ignored\":1,\"ignored\":1,")]
    [InlineData("\"ignored\":{\"a\":1,\"a\":2},")]
    public void A_field_that_stands_twice_makes_the_body_unreadable(string again) =>
        AssertUnreadable("body", SePayRequest.WithBody("{" + again + Text(new SePayRequest())[1..]));

    [Fact]
    public void Comments_and_trailing_commas_are_not_json()
    {
        AssertUnreadable("body", SePayRequest.WithBody("/* paid */" + Text(new SePayRequest())));
        AssertUnreadable("body", SePayRequest.WithBody(Text(new SePayRequest())[..^1] + ",}"));
    }

    [Fact]
    public void Depth_has_an_end() =>
        AssertUnreadable("body", SePayRequest.With("extra", new string('[', 5_000) + new string(']', 5_000)));

    [Fact]
    public void Bytes_that_are_not_utf8_are_kept_unread()
    {
        var body = new SePayRequest().Body;
        body[Text(new SePayRequest()).IndexOf("NganHang", StringComparison.Ordinal)] = 0xFF;

        AssertUnreadable("body", new SePayRequest { Body = body });
    }

    [Fact]
    public void A_body_of_the_greatest_size_is_read_and_one_byte_more_is_not()
    {
        var padding = new string(' ', SePayFeed.MostBodyBytes - new SePayRequest().Body.Length);

        Read(SePayRequest.WithBody(padding + Text(new SePayRequest())));
        AssertUnreadable("body", SePayRequest.WithBody(" " + padding + Text(new SePayRequest())));
    }

    private static IncomingTransfer Read(SePayRequest request) =>
        Assert.Single(Assert.IsType<FeedVerdict.Genuine>(request.SentTo(SePayRequest.OnlyApiKey)).Transfers);

    private static void AssertUnreadable(string field, SePayRequest request) =>
        Assert.StartsWith(field + ":", Assert.IsType<FeedVerdict.Unreadable>(request.SentTo(SePayRequest.OnlyApiKey)).Reason, StringComparison.Ordinal);

    private static string Text(SePayRequest request) => Encoding.UTF8.GetString(request.Body);
}
