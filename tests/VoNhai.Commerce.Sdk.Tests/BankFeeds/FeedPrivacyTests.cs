using System.Text;
using VoNhai.Commerce.BankFeeds;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.BankFeeds.SignedRequest;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

/// <summary>What is kept of a delivery: everything that matching needs, nothing of the balance, and four characters of a stranger's account.</summary>
public sealed class FeedPrivacyTests
{
    private const string Stranger = "00001234567";
    private const string Balance = "19077000";
    private const string Memo = "CT tu " + Stranger + " NGUYEN VAN TAP toi 0000000000. QZ4K7M2P97G";

    public static TheoryData<string> Providers => [.. BankFeedProviders.All];

    [Theory, MemberData(nameof(Providers))]
    public void A_copy_holds_neither_balance_nor_account_and_reads_the_same(string provider)
    {
        var (raw, verdict) = Delivered(provider);
        var copy = Encoding.UTF8.GetString(verdict.Copy.Span);

        Assert.DoesNotContain(Balance, copy, StringComparison.Ordinal);
        Assert.DoesNotContain(Stranger, copy, StringComparison.Ordinal);
        Assert.Contains("*******4567", copy, StringComparison.Ordinal);
        Assert.Contains(Stranger, raw, StringComparison.Ordinal); // the control: it was there

        var read = Assert.Single(Assert.IsType<FeedVerdict.Genuine>(FeedReaders.OfPush(provider)!.Read(verdict.Copy)).Transfers);
        var sent = Assert.Single(verdict.Transfers);
        Assert.Equal(
            sent with { Memos = read.Memos, CounterpartyAccount = "" },
            read with { CounterpartyAccount = "" });
        Assert.Equal(sent.Fingerprint(), read.Fingerprint());
        Assert.Equal(VoNhai.Commerce.Payments.TransferMatcher.CodesIn(sent), VoNhai.Commerce.Payments.TransferMatcher.CodesIn(read));
        Assert.Empty(read.CounterpartyAccount);
    }

    [Fact]
    public void The_other_copy_keeps_the_memo_whole()
    {
        var (_, verdict) = Delivered(BankFeedProviders.Casso);
        var copy = Encoding.UTF8.GetString(verdict.CopyWithWholeMemos.Span);

        Assert.Contains(Memo, copy, StringComparison.Ordinal);
        Assert.DoesNotContain(Balance, copy, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{Stranger}\"", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_parsed_is_kept_with_its_long_numbers_masked()
    {
        var verdict = SePayRequest.WithBody("{\"accumulated\":19077000,\"content\":\"CT tu 00001234567\"").SentTo(SePayRequest.OnlyApiKey);

        Assert.Equal("{\"accumulated\":****7000,\"content\":\"CT tu *******4567\"", Encoding.UTF8.GetString(Assert.IsType<FeedVerdict.Unreadable>(verdict).Copy.Span));
    }

    [Fact]
    public void What_is_too_long_is_not_kept()
    {
        var verdict = SePayRequest.WithBody(new string(' ', SePayFeed.MostBodyBytes + 1)).SentTo(SePayRequest.OnlyApiKey);

        Assert.True(Assert.IsType<FeedVerdict.Unreadable>(verdict).Copy.IsEmpty);
    }

    private static (string Raw, FeedVerdict.Genuine Verdict) Delivered(string provider)
    {
        var key = new Dictionary<string, string> { ["X-Secret-Key"] = Secret };
        var casso = Casso(memo: Memo).ToJsonString();
        var (raw, verdict) = provider switch
        {
            BankFeedProviders.SePay => Sent(SePayRequest.With("content", $"\"{Memo}\"")),
            BankFeedProviders.SePayBankHub => (BankHub(memo: Memo).ToJsonString(), new SePayBankHubFeed(new FeedSecrets([Secret], [])).Accept(key, Bytes(BankHub(memo: Memo).ToJsonString()), Now)),
            BankFeedProviders.Casso => (casso, new CassoFeed(new FeedSecrets([], [Secret])).Accept(CassoHeaders(casso), Bytes(casso), Now)),
            _ => (PayOsBody(PayOs(memo: Memo)), new PayOsFeed(new FeedSecrets([], [Secret])).Accept(new Dictionary<string, string>(), Bytes(PayOsBody(PayOs(memo: Memo))), Now)),
        };
        return (raw, Assert.IsType<FeedVerdict.Genuine>(verdict));
    }

    private static (string, FeedVerdict) Sent(SePayRequest request) => (Encoding.UTF8.GetString(request.Body), request.SentTo(SePayRequest.OnlyApiKey));
}
