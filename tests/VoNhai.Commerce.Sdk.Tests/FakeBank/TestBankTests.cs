using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.FakeBank;

/// <summary>What the bank of the test kit tells, seen by the readers of the feeds themselves.</summary>
public sealed class TestBankTests
{
    private static readonly ReceivingAccount Account = new(Guid.CreateVersion7(), Guid.CreateVersion7(), "970405", "0000000000", "NGUYEN THI MUI");

    private static readonly VietQrTransfer Code = VietQrTransfer.To("970405", "0000000000").WithAmount(Vnd.Of(95_000)).WithMemo("QZ4K7M2P97G");

    private readonly FakeClock clock = new();
    private readonly List<FeedVerdict> heard = [];

    public static TheoryData<string> Providers => [BankFeedProviders.SePay, BankFeedProviders.Casso, BankFeedProviders.PayOs];

    [Theory, MemberData(nameof(Providers))]
    public async Task Pays_what_the_code_says_by_every_provider(string provider)
    {
        await Open(provider).PayAsync(Code, TestContext.Current.CancellationToken);

        var told = Told();
        Assert.Equal((Vnd.Of(95_000), "QZ4K7M2P97G", TransferDirection.In, clock.GetUtcNow()), (told.Amount, told.Memo, told.Direction, told.OccurredAt.ToUniversalTime()));
    }

    [Fact]
    public async Task Pays_less_and_more()
    {
        var bank = Open();
        await bank.PayAsync(FakePayment.Of(Code).Less(Vnd.Of(5_000)), TestContext.Current.CancellationToken);
        await bank.PayAsync(FakePayment.Of(Code).More(Vnd.Of(5_000)), TestContext.Current.CancellationToken);

        Assert.Equal([Vnd.Of(90_000), Vnd.Of(100_000)], All().Select(told => told.Amount));
        Assert.Equal(2, All().Select(told => told.ProviderTransactionId).Distinct().Count());
    }

    [Fact]
    public async Task Tells_of_the_same_transfer_several_times()
    {
        var bank = Open();
        var transfer = await bank.PayAsync(FakePayment.Of(Code).Told(times: 3), TestContext.Current.CancellationToken);
        await bank.RepeatAsync(transfer, TestContext.Current.CancellationToken);

        Assert.Equal(4, heard.Count);
        Assert.Single(All().Select(told => told.ProviderTransactionId).Distinct());
    }

    /// <summary>The money was there all the while: only the news is late, and it is signed when it is sent.</summary>
    [Fact]
    public async Task Is_late_by_the_clock_it_was_given()
    {
        var bank = Open();
        var paidAt = clock.GetUtcNow();
        await bank.PayAsync(FakePayment.Of(Code).Late(TimeSpan.FromHours(3)), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMinutes(179));
        Assert.Equal((0, 1), (await bank.TellDueAsync(TestContext.Current.CancellationToken), bank.WaitingCount));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 0), (await bank.TellDueAsync(TestContext.Current.CancellationToken), bank.WaitingCount));
        Assert.Equal(paidAt, Told().OccurredAt.ToUniversalTime());
    }

    [Fact]
    public async Task Mangles_the_memo_as_the_habit_does_and_the_same_way_again()
    {
        Assert.True(BankHabits.TryFind("mb-like", out var habit));
        await Open(seed: 7).PayAsync(FakePayment.Of(Code).Through(habit), TestContext.Current.CancellationToken);
        await Open(seed: 7).PayAsync(FakePayment.Of(Code).Through(habit), TestContext.Current.CancellationToken);
        await Open(seed: 8).PayAsync(FakePayment.Of(Code).Through(habit), TestContext.Current.CancellationToken);

        var memos = All().Select(told => told.Memo).ToArray();
        Assert.StartsWith("QZ4K7M2P97G- Ma GD ACSP/", memos[0], StringComparison.Ordinal);
        Assert.Equal(memos[0], memos[1]);
        Assert.NotEqual(memos[0], memos[2]);
    }

    [Fact]
    public async Task Tells_of_money_that_goes_back()
    {
        await Open().PayAsync(FakePayment.Of(Vnd.Of(5_000), "hoan tien QZ4K7M2P97G").Outgoing(), TestContext.Current.CancellationToken);

        Assert.Equal(TransferDirection.Out, Told().Direction);
    }

    /// <summary>A door that is closed for a while loses no news.</summary>
    [Fact]
    public async Task What_the_door_did_not_take_waits()
    {
        var isOpen = false;
        var feed = TestBank.FeedFor(Account);
        var bank = new TestBank(feed, (_, _, headers, body, _) => isOpen ? Hear(feed, headers, body) : throw new IOException("closed"), clock);
        await Assert.ThrowsAsync<IOException>(() => bank.PayAsync(Code, TestContext.Current.CancellationToken));

        isOpen = true;
        Assert.Equal(1, await bank.TellDueAsync(TestContext.Current.CancellationToken));
        Assert.Single(heard);
    }

    [Fact]
    public void Refuses_what_it_cannot_play()
    {
        Assert.Throws<ArgumentException>(() => Open(BankFeedProviders.SePayBankHub));
        Assert.Throws<ArgumentException>(() => new TestBank(new FeedRegistration(Guid.CreateVersion7(), Account.HouseholdId, Account.Id, BankFeedProviders.SePay, "970405", "1"), Nowhere));
        Assert.Throws<ArgumentException>(() => FakePayment.Of(Code.WithoutAmount()));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakePayment.Of(Code).Less(Vnd.Of(95_000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakePayment.Of(Code).Told(times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakePayment.Of(Code).Late(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public async Task Refuses_money_for_another_account_and_a_refund_that_payOS_never_tells()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Open().PayAsync(VietQrTransfer.To("970405", "1").WithAmount(Vnd.Of(1_000)), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => Open(BankFeedProviders.PayOs).PayAsync(FakePayment.Of(Code).Outgoing(), TestContext.Current.CancellationToken));
        Assert.Empty(heard);
    }

    private static Task Nowhere(string provider, Guid feedId, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => Task.CompletedTask;

    private TestBank Open(string provider = BankFeedProviders.SePay, int seed = 1)
    {
        var feed = TestBank.FeedFor(Account, provider);
        return new TestBank(feed, (_, _, headers, body, _) => Hear(feed, headers, body), clock, seed);
    }

    private Task Hear(FeedRegistration feed, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        heard.Add(BankFeedProviders.Open(feed)!.Accept(headers, body, clock.GetUtcNow()));
        return Task.CompletedTask;
    }

    private IncomingTransfer Told() => Assert.Single(All());

    private List<IncomingTransfer> All() => [.. heard.SelectMany(verdict => Assert.IsType<FeedVerdict.Genuine>(verdict).Transfers)];
}
