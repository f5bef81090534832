using System.Text;
using VoNhai.Commerce.BankFeeds;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

/// <summary>Who is let in. Each refusal of the table would have been let in by <see cref="NaiveSePayFeed"/>.</summary>
public sealed class SePayDoorTests
{
    public static TheoryData<string> Tricks => [.. Deceptions.Keys];

    private static readonly Dictionary<string, (SePayRequest Request, FeedSecrets Secrets)> Deceptions = new()
    {
        ["no credentials at a feed that only signs"] = (new SePayRequest().Without("Authorization"), SePayRequest.OnlyHmac),
        ["any key at a feed that only signs"] = (new SePayRequest(), SePayRequest.OnlyHmac),
        ["a wrong signature beside the right key"] = (Both(new SePayRequest().SignedBy("someone else's")), SePayRequest.BothKinds),
        ["a lone timestamp beside the right key"] = (new SePayRequest().And("X-SePay-Timestamp", "1764000000"), SePayRequest.BothKinds),
        ["a lone signature beside the right key"] = (new SePayRequest().And("X-SePay-Signature", "sha256=00"), SePayRequest.BothKinds),
        ["an empty signature beside the right key"] = (new SePayRequest().And("X-SePay-Signature", ""), SePayRequest.BothKinds),
        ["a signature beside the right key at a feed that does not sign"] = (Both(new SePayRequest().SignedBy(SePayRequest.Secret)), SePayRequest.OnlyApiKey),
        ["a genuine delivery of last week"] = (new SePayRequest().SignedBy(SePayRequest.Secret, SePayRequest.Now.AddDays(-7)), SePayRequest.OnlyHmac),
        ["a genuine delivery of next week"] = (new SePayRequest().SignedBy(SePayRequest.Secret, SePayRequest.Now.AddDays(7)), SePayRequest.OnlyHmac),
        ["a longer key that holds the right one"] = (Key("Apikey " + SePayRequest.ApiKey + "-and-more"), SePayRequest.OnlyApiKey),
        ["the key in another case"] = (Key("Apikey " + SePayRequest.ApiKey.ToUpperInvariant()), SePayRequest.OnlyApiKey),
        ["two keys in one header"] = (Key($"Apikey wrong,Apikey {SePayRequest.ApiKey}"), SePayRequest.OnlyApiKey),
        ["another scheme"] = (Key("Bearer " + SePayRequest.ApiKey), SePayRequest.OnlyApiKey),
        ["no scheme"] = (Key(SePayRequest.ApiKey), SePayRequest.OnlyApiKey),
        ["no space after the scheme"] = (Key("Apikey" + SePayRequest.ApiKey), SePayRequest.OnlyApiKey),
    };

    [Theory]
    [MemberData(nameof(Tricks))]
    public void Refuses(string trick)
    {
        var (request, secrets) = Deceptions[trick];

        Assert.IsType<FeedVerdict.NotGenuine>(request.SentTo(secrets));
        Assert.True(NaiveSePayFeed.Accepts(request, secrets), "The control refuses it, too: the case shows nothing.");
    }

    [Theory]
    [InlineData("Apikey " + SePayRequest.ApiKey)]
    [InlineData("Apikey " + SePayRequest.OldApiKey)]
    [InlineData("APIKEY " + SePayRequest.ApiKey)]
    [InlineData("apikey   " + SePayRequest.ApiKey + " ")]
    public void The_right_key_opens_the_door(string authorization) =>
        Assert.IsType<FeedVerdict.Genuine>(Key(authorization).SentTo(SePayRequest.BothKinds));

    [Theory]
    [InlineData("Apikey ")]
    [InlineData("Apikey")]
    [InlineData("")]
    [InlineData("Apikey key-of-the-stal")]
    [InlineData("Apikey ключ")]
    [InlineData("Apikey \ud800")]
    public void A_wrong_key_proves_nothing(string authorization) =>
        Assert.IsType<FeedVerdict.NotGenuine>(Key(authorization).SentTo(SePayRequest.BothKinds));

    [Fact]
    public void A_key_under_two_spellings_of_the_header_proves_nothing() =>
        Assert.IsType<FeedVerdict.NotGenuine>(new SePayRequest().And("authorization", "Apikey " + SePayRequest.ApiKey).SentTo(SePayRequest.BothKinds));

    [Fact]
    public void A_header_without_a_value_proves_nothing() =>
        Assert.IsType<FeedVerdict.NotGenuine>(new SePayRequest().And("Authorization", null!).SentTo(SePayRequest.BothKinds));

    [Fact]
    public void A_right_signature_beside_a_wrong_key_opens_the_door() =>
        Assert.IsType<FeedVerdict.Genuine>(new SePayRequest().SignedBy(SePayRequest.Secret).And("Authorization", "Apikey wrong").SentTo(SePayRequest.BothKinds));

    [Fact]
    public void A_feed_without_any_secret_does_not_start()
    {
        Assert.Throws<ArgumentException>(() => new FeedSecrets([], []));
        Assert.Throws<ArgumentException>(() => new FeedSecrets([""], []));
        Assert.Throws<ArgumentException>(() => new FeedSecrets(["a", "b", "c"], []));
        Assert.Throws<ArgumentException>(() => new FeedRegistration(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "sepay", "999999", "0000000000").Secrets());
    }

    [Fact]
    public void A_body_is_not_looked_at_before_the_sender_is_known() =>
        Assert.IsType<FeedVerdict.NotGenuine>((SePayRequest.WithBody("not json") with { Headers = new Dictionary<string, string>() }).SentTo(SePayRequest.BothKinds));

    [Fact]
    public void Reasons_hold_neither_secret_nor_body()
    {
        FeedVerdict[] verdicts =
        [
            Key("Apikey guess-5550100").SentTo(SePayRequest.BothKinds),
            new SePayRequest().SignedBy("guess-5550100").SentTo(SePayRequest.BothKinds),
            new SePayRequest().And("X-SePay-Timestamp", "guess-5550100").SentTo(SePayRequest.BothKinds),
            SePayRequest.WithBody("{\"id\":guess-5550100}").SentTo(SePayRequest.BothKinds),
            SePayRequest.WithBody("{\"guess-5550100\":1,\"guess-5550100\":2}").SentTo(SePayRequest.BothKinds),
            SePayRequest.With("transferAmount", "\"guess-5550100\"").SentTo(SePayRequest.BothKinds),
            SePayRequest.With("accountNumber", "\"guess-5550100\\u0000\"").SentTo(SePayRequest.BothKinds),
        ];

        foreach (var reason in verdicts.Select(Reason))
        {
            Assert.DoesNotContain("guess", reason, StringComparison.Ordinal);
            Assert.DoesNotContain("0000000000", reason, StringComparison.Ordinal);
            Assert.DoesNotContain(SePayRequest.ApiKey, reason, StringComparison.Ordinal);
            Assert.DoesNotContain(SePayRequest.Secret, reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_provider_has_no_door()
    {
        static FeedRegistration Registered(string provider) =>
            new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), provider, "999999", "0000000000") { ApiKey = SePayRequest.ApiKey };

        Assert.IsType<SePayFeed>(BankFeedProviders.Open(Registered("sepay")));
        Assert.Null(BankFeedProviders.Open(Registered("unheard-of")));
    }

    private static SePayRequest Key(string authorization) => new SePayRequest().And("Authorization", authorization);

    private static SePayRequest Both(SePayRequest signed) => signed.And("Authorization", "Apikey " + SePayRequest.ApiKey);

    private static string Reason(FeedVerdict verdict) => verdict switch
    {
        FeedVerdict.NotGenuine refused => refused.Reason,
        FeedVerdict.Unreadable unreadable => unreadable.Reason,
        _ => throw new InvalidOperationException("It was let in."),
    };
}
