using System.Text;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.BankFeeds;
using VoNhai.Commerce.Sdk.Tests.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.FakeBank;

public sealed class SePayDeliveryTests
{
    private static readonly FakeBankTransfer Transfer = new()
    {
        Id = 92704,
        Account = "0000000000",
        Amount = Vnd.Of(277_000),
        Memo = "QZ4K7M2P97G",
        OccurredAt = SePayRequest.Now,
        BankReference = "FT26324000001",
    };

    [Fact]
    public void Writes_the_documented_body_byte_for_byte() =>
        Assert.Equal(
            """{"id":92704,"gateway":"NganHangTap","transactionDate":"2025-11-24 23:00:00","accountNumber":"0000000000","subAccount":null,"code":null,"content":"QZ4K7M2P97G","transferType":"in","description":"BankAPINotify QZ4K7M2P97G","transferAmount":277000,"accumulated":0,"referenceCode":"FT26324000001"}""",
            Encoding.UTF8.GetString(SePayDelivery.WithApiKey(Transfer, "any").Body));

    [Fact]
    public void Opens_our_own_door_with_a_key()
    {
        var (headers, body) = SePayDelivery.WithApiKey(Transfer, SePayRequest.ApiKey);

        Assert.IsType<FeedVerdict.Genuine>(new SePayFeed(SePayRequest.OnlyApiKey).Accept(headers, body, SePayRequest.Now));
        Assert.IsType<FeedVerdict.NotGenuine>(new SePayFeed(SePayRequest.OnlyHmac).Accept(headers, body, SePayRequest.Now));
    }

    [Fact]
    public void Opens_our_own_door_with_a_signature_for_300_seconds()
    {
        var (headers, body) = SePayDelivery.WithSignature(Transfer, SePayRequest.Secret, SePayRequest.Now);
        var feed = new SePayFeed(SePayRequest.OnlyHmac);

        Assert.IsType<FeedVerdict.Genuine>(feed.Accept(headers, body, SePayRequest.Now));
        Assert.IsType<FeedVerdict.NotGenuine>(feed.Accept(headers, body, SePayRequest.Now.AddSeconds(301)));
    }

    [Fact]
    public void Signs_as_the_test_that_does_not_know_our_signer_signs()
    {
        var (headers, body) = SePayDelivery.WithSignature(Transfer, SePayRequest.Secret, SePayRequest.Now);

        Assert.Equal(new SePayRequest { Body = body }.SignedBy(SePayRequest.Secret).Headers, headers);
    }

    [Fact]
    public void Arrives_as_it_was_sent()
    {
        var sent = Transfer with { Direction = TransferDirection.Out, VirtualAccount = "VA7", Code = "QZ4K7M2P97G", Memo = "say \"hi\" \\ \n + <b>", BalanceAfter = Vnd.Of(5) };
        var (headers, body) = SePayDelivery.WithApiKey(sent, SePayRequest.ApiKey);

        var verdict = Assert.IsType<FeedVerdict.Genuine>(new SePayFeed(SePayRequest.OnlyApiKey).Accept(headers, body, SePayRequest.Now));
        var seen = Assert.Single(verdict.Transfers);

        Assert.Equal(("92704", "0000000000", "VA7", "FT26324000001"), (seen.ProviderTransactionId, seen.Account, seen.VirtualAccount, seen.BankReference));
        Assert.Equal((sent.Amount, sent.Direction, sent.OccurredAt), (seen.Amount, seen.Direction, seen.OccurredAt));
        Assert.Equal([sent.Memo, "BankAPINotify " + sent.Memo, "QZ4K7M2P97G"], seen.Memos);
    }

    [Fact]
    public void Every_sender_of_the_fake_bank_is_matched_through_the_real_door()
    {
        var code = CodeSource.OfData("4K7M2P9");
        foreach (var habit in BankHabits.All)
        {
            for (var seed = 0; seed < 100; seed++)
            {
                var memo = habit.Mangle(code.ToString(), new Random(seed), SePayRequest.Now);
                var (headers, body) = SePayDelivery.WithSignature(Transfer with { Memo = memo }, SePayRequest.Secret, SePayRequest.Now);
                var verdict = new SePayFeed(SePayRequest.BothKinds).Accept(headers, body, SePayRequest.Now);

                Assert.Equal([code], TransferMatcher.CodesIn(Assert.Single(Assert.IsType<FeedVerdict.Genuine>(verdict).Transfers)));
            }
        }
    }

    [Fact]
    public void Nothing_is_signed_with_an_empty_secret()
    {
        Assert.Throws<ArgumentException>(() => SePayDelivery.WithSignature(Transfer, "", SePayRequest.Now));
        Assert.Throws<ArgumentException>(() => SePayDelivery.WithApiKey(Transfer, ""));
    }
}
