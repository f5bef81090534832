using System.Text;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

/// <summary>The dashboard offers forms beside JSON. What a form says is what the JSON would say.</summary>
public sealed class SePayFormTests
{
    private const string Boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

    private static readonly (string Name, string Value)[] Fields =
    [
        ("id", "92704"), ("gateway", "NganHangTap"), ("transactionDate", "2026-11-20 11:08:33"), ("accountNumber", "0000000000"), ("subAccount", ""),
        ("code", ""), ("content", "Đơn QZ4K7M2P97G + 100% & = 😀"), ("transferType", "in"), ("description", "BankAPINotify"), ("transferAmount", "277000"),
        ("accumulated", "19077000"), ("referenceCode", "FT26324000001"),
    ];

    [Fact]
    public void A_multipart_form_is_read() => AssertRead(Multipart(Fields));

    [Fact]
    public void A_url_encoded_form_is_read() => AssertRead(UrlEncoded(Fields));

    [Fact]
    public async Task A_form_as_the_framework_writes_it_is_read()
    {
        using var multipart = new MultipartFormDataContent();
        foreach (var (name, value) in Fields)
        {
            multipart.Add(new StringContent(value), name);
        }

        AssertRead(Request(await multipart.ReadAsStringAsync(), multipart.Headers.ContentType!.ToString()));

        using var encoded = new FormUrlEncodedContent(Fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        AssertRead(Request(await encoded.ReadAsStringAsync(), encoded.Headers.ContentType!.ToString()));
    }

    /// <summary>The signature covers the bytes of the form.</summary>
    [Fact]
    public void A_signed_form_is_verified_over_its_bytes()
    {
        var form = UrlEncoded(Fields);
        var signed = form.SignedBy(SePayRequest.Secret).And("Content-Type", "application/x-www-form-urlencoded");

        Assert.IsType<FeedVerdict.Genuine>(signed.SentTo(SePayRequest.OnlyHmac));
        Assert.IsType<FeedVerdict.NotGenuine>((signed with { Body = [.. signed.Body, (byte)'&'] }).SentTo(SePayRequest.OnlyHmac));
    }

    public static TheoryData<string> Broken => [.. BrokenForms.Keys];

    private static readonly Dictionary<string, SePayRequest> BrokenForms = new()
    {
        ["a field twice"] = UrlEncoded([.. Fields, ("transferAmount", "1")]),
        ["a part twice"] = Multipart([.. Fields, ("transferAmount", "1")]),
        ["no end"] = Multipart(Fields) is var whole ? whole with { Body = whole.Body[..^6] } : null!,
        ["no boundary"] = Multipart(Fields).And("Content-Type", "multipart/form-data"),
        ["an endless boundary"] = Multipart(Fields).And("Content-Type", "multipart/form-data; boundary=" + new string('x', 71)),
        ["another boundary"] = Multipart(Fields).And("Content-Type", "multipart/form-data; boundary=other"),
        ["a file"] = Request(
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"id\"; filename=\"id.txt\"\r\n\r\n92704\r\n--{Boundary}--", $"multipart/form-data; boundary={Boundary}"),
        ["a part without a name"] = Request($"--{Boundary}\r\nContent-Disposition: form-data\r\n\r\n92704\r\n--{Boundary}--", $"multipart/form-data; boundary={Boundary}"),
        ["a part without a head"] = Request($"--{Boundary}\r\n92704\r\n--{Boundary}--", $"multipart/form-data; boundary={Boundary}"),
        ["no fields"] = Request("", "application/x-www-form-urlencoded"),
        ["a value that is no UTF-8"] = Request("id=%FF", "application/x-www-form-urlencoded"),
        ["a thousand fields"] = UrlEncoded([.. Enumerable.Range(0, 1000).Select(i => ($"f{i}", "x"))]),
        ["JSON that calls itself a form"] = new SePayRequest().And("Content-Type", "application/x-www-form-urlencoded"),
        ["an amount with a fraction"] = UrlEncoded([.. Fields.Where(f => f.Name != "transferAmount"), ("transferAmount", "277000.5")]),
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_form_is_kept_for_a_person(string what)
    {
        var verdict = BrokenForms[what].SentTo(SePayRequest.OnlyApiKey);

        Assert.IsType<FeedVerdict.Unreadable>(verdict);
    }

    [Fact]
    public void The_copy_of_a_form_is_read_like_the_form()
    {
        var verdict = Assert.IsType<FeedVerdict.Genuine>(Multipart(Fields).SentTo(SePayRequest.OnlyApiKey));

        Assert.Equivalent(verdict.Transfers, Assert.IsType<FeedVerdict.Genuine>(SePayBody.Reader.Read(verdict.Copy)).Transfers);
        Assert.DoesNotContain("19077000", Encoding.UTF8.GetString(verdict.Copy.Span), StringComparison.Ordinal);
    }

    private static void AssertRead(SePayRequest request)
    {
        var transfer = Assert.Single(Assert.IsType<FeedVerdict.Genuine>(request.SentTo(SePayRequest.OnlyApiKey)).Transfers);
        Assert.Equal(("92704", "0000000000", 277_000L, TransferDirection.In), (transfer.ProviderTransactionId, transfer.Account, transfer.Amount.Dong, transfer.Direction));
        Assert.Equal(("Đơn QZ4K7M2P97G + 100% & = 😀", "FT26324000001"), (transfer.Memo, transfer.BankReference));
    }

    private static SePayRequest Multipart((string Name, string Value)[] fields) => Request(
        string.Concat(fields.Select(f => $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{f.Name}\"\r\n\r\n{f.Value}\r\n")) + $"--{Boundary}--\r\n",
        $"multipart/form-data; boundary={Boundary}");

    private static SePayRequest UrlEncoded((string Name, string Value)[] fields) => Request(
        string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value).Replace("%20", "+", StringComparison.Ordinal)}")), "application/x-www-form-urlencoded; charset=UTF-8");

    private static SePayRequest Request(string body, string contentType) => SePayRequest.WithBody(body).And("Content-Type", contentType);
}
