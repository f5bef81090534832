using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class AccountDeskTests
{
    private const string By = "user-1";
    private const string NewNumber = "2222222222";
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);
    private static readonly AccountWish Wish = new("970436", " 2222 222222 ", "Nguyễn Thị Mùi");

    [Theory, OnEachEngine]
    public async Task A_new_account_is_named_by_orders_only_after_its_test_was_seen_by_its_feed(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var before = await shop.OrderAsync(tea);
        var asked = await AskAsync(shop, TimeSpan.Zero);
        Assert.Equal((NewNumber, "NGUYEN THI MUI", AccountStanding.AwaitsTest), (asked.Number, asked.HolderName, asked.StandingAt(shop.Clock.GetUtcNow())));
        Assert.InRange(asked.TestAmount.Dong, ReceivingAccount.LeastTest, ReceivingAccount.MostTest);
        var feed = await FeedAsync(shop, asked);
        Assert.Equal(TrialShop.AccountNumber, await NamedByANewOrderAsync(shop));

        // A đồng more, another code, money out, the old account: none of them is the test.
        await ReportAsync(shop, feed, new Notice(1, $"thu {asked.TestMemo}", asked.TestAmount.Dong + 1) { Account = NewNumber });
        await ReportAsync(shop, feed, new Notice(2, before.Code.ToString(), asked.TestAmount.Dong) { Account = NewNumber });
        await ReportAsync(shop, feed, new Notice(3, asked.TestMemo, asked.TestAmount.Dong) { Account = NewNumber, Direction = "out" });
        await shop.BankReportsAsync(new Notice(4, asked.TestMemo, asked.TestAmount.Dong));
        Assert.Equal(TrialShop.AccountNumber, await NamedByANewOrderAsync(shop));

        await ReportAsync(shop, feed, new Notice(5, $"MBVCB.1.{asked.TestMemo}.CT tu 1", asked.TestAmount.Dong) { Account = NewNumber });

        Assert.Equal(NewNumber, await NamedByANewOrderAsync(shop));
        Assert.Equal(AccountProof.Feed, (await shop.Accounts.ListAsync(shop.Household.Id))[0].Proof);
        Assert.Equal(TrialShop.AccountNumber, (await shop.SeeAsync(before)).Payment.Account);
        Assert.DoesNotContain(await shop.Inbox.ListUnmatchedAsync(shop.Household.Id), transfer => transfer.Memo.Contains("MBVCB", StringComparison.Ordinal));
    }

    /// <summary>A stolen recovery code redirects no đồng of an order within 72 hours; without the wait it would, from the next order on.</summary>
    [Theory, OnEachEngine]
    public async Task A_proven_account_waits_its_time_and_can_be_stopped_meanwhile(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var thief = await AskAsync(shop, ThreeDays);
        Assert.IsType<AccountOutcome.Done>(await shop.Accounts.SawTestAsync(shop.Household.Id, thief.Id, thief.TestAmount, By));
        for (var hour = 0; hour < 72; hour += 8)
        {
            Assert.Equal(TrialShop.AccountNumber, await NamedByANewOrderAsync(shop));
            shop.Clock.Move(TimeSpan.FromHours(8) - TimeSpan.FromMilliseconds(hour == 64 ? 1 : 0));
        }

        Assert.Equal(TrialShop.AccountNumber, await NamedByANewOrderAsync(shop));
        Assert.IsType<AccountOutcome.Done>(await shop.Accounts.StopAsync(shop.Household.Id, thief.Id, "user-2"));
        shop.Clock.Move(TimeSpan.FromDays(30));
        Assert.Equal(TrialShop.AccountNumber, await NamedByANewOrderAsync(shop));
        Assert.IsType<AccountOutcome.Changed>(await shop.Accounts.SawTestAsync(shop.Household.Id, thief.Id, thief.TestAmount, By));

        // The control: with no wait, and a real transfer, the very next order pays the thief.
        var hasty = await AskAsync(shop, TimeSpan.Zero);
        await ReportAsync(shop, await FeedAsync(shop, hasty), new Notice(1, hasty.TestMemo, hasty.TestAmount.Dong) { Account = NewNumber });
        Assert.Equal(NewNumber, await NamedByANewOrderAsync(shop));
        Assert.IsType<AccountOutcome.Changed>(await shop.Accounts.StopAsync(shop.Household.Id, hasty.Id, By));
    }

    /// <summary>A phone that is stolen unlocked shows the amount of the test; a day is time to miss it and to stop the change elsewhere.</summary>
    [Theory, OnEachEngine]
    public async Task A_change_on_ones_own_word_alone_waits_a_day(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var asked = await AskAsync(shop, TimeSpan.Zero);
        await shop.Accounts.SawTestAsync(shop.Household.Id, asked.Id, asked.TestAmount, By);

        shop.Clock.Move(ReceivingAccount.WaitOnWord - TimeSpan.FromMilliseconds(1));
        Assert.Equal(TrialShop.AccountNumber, await NamedByANewOrderAsync(shop));
        shop.Clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.Equal(NewNumber, await NamedByANewOrderAsync(shop));
    }

    [Theory, OnEachEngine]
    public async Task Asking_again_from_elsewhere_never_shortens_the_wait(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var first = await AskAsync(shop, ThreeDays);
        var again = await AskAsync(shop, TimeSpan.Zero);

        Assert.Equal((first.Id, first.NotBefore), (again.Id, again.NotBefore));
        Assert.NotEqual(first.TestCode, again.TestCode);
        Assert.Equal(
            "otherAmount",
            Assert.Single(Assert.IsType<AccountOutcome.Refused>(await shop.Accounts.SawTestAsync(shop.Household.Id, first.Id, again.TestAmount + Vnd.Of(1), By)).Problems).Code);
    }

    [Theory, OnEachEngine]
    public async Task One_change_at_a_time_and_the_account_in_use_needs_none(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var first = await AskAsync(shop, TimeSpan.Zero);
        var second = Done(await shop.Accounts.AskAsync(shop.Household.Id, Wish with { Number = "3333333333" }, TimeSpan.Zero, By));
        Assert.Equal(AccountStanding.Stopped, (await shop.Accounts.ListAsync(shop.Household.Id)).Single(one => one.Id == first.Id).StandingAt(shop.Clock.GetUtcNow()));

        var same = Done(await shop.Accounts.AskAsync(shop.Household.Id, new AccountWish("970405", TrialShop.AccountNumber, "NGUOI KHAC"), TimeSpan.Zero, By));

        Assert.Equal((shop.Account.Id, AccountStanding.Usable), (same.Id, same.StandingAt(shop.Clock.GetUtcNow())));
        Assert.Equal(AccountStanding.AwaitsTest, (await shop.Accounts.ListAsync(shop.Household.Id)).Single(one => one.Id == second.Id).StandingAt(shop.Clock.GetUtcNow()));
    }

    /// <summary>A misspelt name, or words that the bank wants before our code, are mended at once: the money goes where it went.</summary>
    [Theory, OnEachEngine]
    public async Task The_account_in_use_is_mended_without_a_wait(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var mended = Done(await shop.Accounts.AskAsync(shop.Household.Id, new AccountWish("970405", TrialShop.AccountNumber, "Nguyễn Thị Mỹ", "SEVQR"), ThreeDays, By));
        Assert.Equal((shop.Account.Id, "NGUYEN THI MY", "SEVQR"), (mended.Id, mended.HolderName, mended.MemoPrefix));

        var order = await shop.OrderAsync(await shop.SellAsync());
        Assert.Equal((TrialShop.AccountNumber, "NGUYEN THI MY"), (order.Payment.Account, order.Payment.HolderName));
        Assert.StartsWith("SEVQR ", order.Payment.Memo, StringComparison.Ordinal);

        // Scanned again from the bank's app, which knows no such words: they stay.
        var again = Done(await shop.Accounts.AskAsync(shop.Household.Id, new AccountWish("970405", TrialShop.AccountNumber, "Nguyễn Thị Mùi"), ThreeDays, By));
        Assert.Equal(("NGUYEN THI MUI", "SEVQR"), (again.HolderName, again.MemoPrefix));
    }

    /// <summary>Back to an account of before: proven again, since a bank may have closed it.</summary>
    [Theory, OnEachEngine]
    public async Task An_account_of_before_is_proven_again(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var other = await AskAsync(shop, TimeSpan.Zero);
        await shop.Accounts.SawTestAsync(shop.Household.Id, other.Id, other.TestAmount, By);
        shop.Clock.Move(ReceivingAccount.WaitOnWord + TimeSpan.FromMinutes(1));
        var back = Done(await shop.Accounts.AskAsync(shop.Household.Id, new AccountWish("970405", TrialShop.AccountNumber, "NGUYEN THI MUI"), TimeSpan.Zero, By));
        Assert.Equal(NewNumber, await NamedByANewOrderAsync(shop));

        await shop.BankReportsAsync(new Notice(1, back.TestMemo, back.TestAmount.Dong));

        Assert.Equal(TrialShop.AccountNumber, await NamedByANewOrderAsync(shop));
    }

    [Theory, OnEachEngine]
    public async Task The_first_account_of_a_household_waits_for_its_test_only(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var newcomer = new VoNhai.Commerce.Catalog.Household(Guid.CreateVersion7(), "ho-moi", "Nhà mới", "05719", "Khuổi Mèo");
        await shop.AddAsync(newcomer);
        var corn = await shop.SellAsync(household: newcomer);
        Assert.IsType<CheckoutOutcome.Invalid>(await shop.Checkout.PlaceAsync(TrialShop.Wish(corn)));
        var account = Done(await shop.Accounts.AskAsync(newcomer.Id, Wish, ThreeDays, By));
        Assert.IsType<CheckoutOutcome.Invalid>(await shop.Checkout.PlaceAsync(TrialShop.Wish(corn)));

        await shop.Accounts.SawTestAsync(newcomer.Id, account.Id, account.TestAmount, By);

        Assert.Equal(NewNumber, (await shop.OrderAsync(corn)).Payment.Account);
    }

    [Theory, OnEachEngine]
    public async Task Another_households_account_is_as_good_as_missing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = await shop.NeighbourAsync();
        var asked = await AskAsync(shop, TimeSpan.Zero);

        Assert.IsType<AccountOutcome.NotFound>(await shop.Accounts.SawTestAsync(neighbour.Id, asked.Id, asked.TestAmount, By));
        Assert.IsType<AccountOutcome.NotFound>(await shop.Accounts.StopAsync(neighbour.Id, asked.Id, By));
        Assert.IsType<AccountOutcome.NotFound>(await shop.Accounts.AskAsync(Guid.CreateVersion7(), Wish, TimeSpan.Zero, By));
        Assert.DoesNotContain(await shop.Accounts.ListAsync(neighbour.Id), one => one.Id == asked.Id);
        Assert.Equal(AccountStanding.AwaitsTest, (await shop.Accounts.ListAsync(shop.Household.Id))[0].StandingAt(shop.Clock.GetUtcNow()));
    }

    [Theory]
    [InlineData(null, null, null, null, "bin required", "number required", "holderName required")]
    [InlineData("000001", "12-34", "!!", "THU NGHIEM", "bin unknown", "number notAnAccount", "holderName notAName", "memoPrefix notAPrefix")]
    [InlineData("970436", "12345678901234567890", "A", "ABCDEFGHIJKLM", "number notAnAccount", "holderName notAName", "memoPrefix notAPrefix")]
    [InlineData("999999", "123", "TAP", null, "bin notPractice")]
    public async Task What_no_bank_could_take_is_refused_beside_its_field(string? bin, string? number, string? name, string? prefix, params string[] problems)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var refused = Assert.IsType<AccountOutcome.Refused>(await shop.Accounts.AskAsync(shop.Household.Id, new AccountWish(bin, number, name, prefix), TimeSpan.Zero, By));
        Assert.Equal(problems, refused.Problems.Select(problem => $"{problem.Field} {problem.Code}"));
        Assert.Single(await shop.Accounts.ListAsync(shop.Household.Id));
    }

    [Theory, OnEachEngine]
    public async Task Two_who_ask_at_once_leave_one_account_waiting(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => shop.Accounts.AskAsync(shop.Household.Id, Wish with { Number = $"44444444{i % 4}" }, TimeSpan.Zero, By))));

        var accounts = await shop.Accounts.ListAsync(shop.Household.Id);
        Assert.Equal(5, accounts.Count);
        Assert.Single(accounts, account => account.StandingAt(shop.Clock.GetUtcNow()) == AccountStanding.AwaitsTest);
    }

    private static async Task<ReceivingAccount> AskAsync(TrialShop shop, TimeSpan wait) => Done(await shop.Accounts.AskAsync(shop.Household.Id, Wish, wait, By));

    private static ReceivingAccount Done(AccountOutcome outcome) => Assert.IsType<AccountOutcome.Done>(outcome).Account;

    private static async Task<string> NamedByANewOrderAsync(TrialShop shop) => (await shop.OrderAsync(await shop.SellAsync())).Payment.Account;

    private static async Task<FeedRegistration> FeedAsync(TrialShop shop, ReceivingAccount account)
    {
        var feed = new FeedRegistration(Guid.CreateVersion7(), shop.Household.Id, account.Id, BankFeedProviders.SePay, account.Bin, account.Number) { ApiKey = TrialShop.ApiKey };
        await shop.AddAsync(feed);
        return feed;
    }

    private static async Task ReportAsync(TrialShop shop, FeedRegistration feed, Notice notice) =>
        Assert.IsType<InboxReceipt.Acknowledged>(await shop.Inbox.ReceiveAsync(BankFeedProviders.SePay, feed.Id, Notice.ByKey(), notice.Body()));
}
