using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>
/// Ngân hàng Tập, the toy bank of the practice village. It moves no money; it writes a book of its own and tells the stall by the feeds
/// that the household has connected. Without a feed the stall hears nothing, as in life.
/// </summary>
public sealed partial class PracticeBank(PracticeBook book, PracticeCourier courier, ShopDbContext db, TimeProvider time, ILogger<PracticeBank> logger)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "practice-bank";

    /// <summary>The most that it sends at once, in đồng: what a fast transfer carries.</summary>
    public const long MostDong = 499_999_999;

    /// <summary>The longest memo it takes, in characters.</summary>
    public const int MostMemo = 100;

    /// <summary>Whom anybody can pay: households of the village. Accounts of a class are paid by its learners alone, and by its market.</summary>
    public async Task<IReadOnlyList<Payee>> PayeesAsync(CancellationToken cancellationToken) =>
        await Accounts().Where(account => !db.ClassLearners.Any(learner => learner.HouseholdId == account.HouseholdId)).OrderBy(account => account.Number).Select(account => new Payee(account.Number, account.HolderName)).ToListAsync(cancellationToken);

    /// <summary>Whether a number is another household's: in life the bank would know whose it is, and a stranger's test transfer would not arrive.</summary>
    public Task<bool> IsOfAnotherAsync(Guid householdId, string number, CancellationToken cancellationToken) =>
        db.Set<ReceivingAccount>().AnyAsync(account => account.Bin == Banks.Practice.Bin && account.Number == number && account.HouseholdId != householdId, cancellationToken);

    /// <summary>Moves play money and lets the stall know, or not. What its door does not take now is told again later.</summary>
    public async Task SendAsync(Payee payee, PracticeTransfer order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payee);
        ArgumentNullException.ThrowIfNull(order);
        var isHalved = order.News == NewsHabit.Reordered && order.Amount.Dong > 1;
        var half = Vnd.Of(order.Amount.Dong / 2);
        var booked = new List<FakeBankTransfer>();
        foreach (var amount in isHalved ? [half, order.Amount - half] : new[] { order.Amount })
        {
            booked.Add(await book.AddAsync(Write(payee, order, amount), payee.Name, cancellationToken));
        }

        booked.Reverse();
        await TellAsync(booked, order.News, cancellationToken);
    }

    /// <summary>
    /// Tells the feeds of a transfer's account. What a door does not take now is told again later: the money has moved, and whoever paid has
    /// nothing to do with it.
    /// </summary>
    internal async Task TellAsync(IReadOnlyList<FakeBankTransfer> transfers, NewsHabit news, CancellationToken cancellationToken)
    {
        foreach (var transfer in transfers)
        {
            foreach (var feed in await FeedsAsync(transfer.Account, cancellationToken))
            {
                try
                {
                    await TellAsync(feed, transfer, news, cancellationToken);
                }
                catch (Exception failure) when (failure is CommerceException or HttpRequestException or TaskCanceledException)
                {
                    PutOff(logger, failure);
                    courier.TellLater(feed, transfer);
                }
            }
        }
    }

    /// <summary>An id as a provider gives it: no other transfer has it.</summary>
    internal static long NewId() => RandomNumberGenerator.GetInt32(int.MaxValue) + ((long)int.MaxValue * RandomNumberGenerator.GetInt32(1000));

    /// <summary>A bank's reference.</summary>
    internal static string NewReference() => "FT" + RandomNumberGenerator.GetString("0123456789", 14);

    private async Task<IReadOnlyList<FeedRegistration>> FeedsAsync(string number, CancellationToken cancellationToken)
    {
        var accounts = Accounts().Where(account => account.Number == number).Select(account => account.Id);
        return await db.Set<FeedRegistration>().AsNoTracking().Where(feed => accounts.Contains(feed.AccountId) && feed.RetiredAt == null).OrderBy(feed => feed.Id).ToListAsync(cancellationToken);
    }

    private async Task TellAsync(FeedRegistration feed, FakeBankTransfer transfer, NewsHabit news, CancellationToken cancellationToken)
    {
        if (news == NewsHabit.Late)
        {
            courier.TellLater(feed, transfer);
            return;
        }

        var times = news switch { NewsHabit.Lost => 0, NewsHabit.Repeated => 3, _ => 1 };
        for (var i = 0; i < times; i++)
        {
            await courier.TellAsync(feed, transfer, cancellationToken);
        }
    }

    private FakeBankTransfer Write(Payee payee, PracticeTransfer order, Vnd amount)
    {
        var now = time.GetUtcNow();
        return new FakeBankTransfer
        {
            Id = NewId(),
            Account = payee.Account,
            Amount = amount,
            Direction = order.IsOutgoing ? TransferDirection.Out : TransferDirection.In,
            Memo = order.Sender.Mangle(order.Memo, Random.Shared, now),
            OccurredAt = now,
            BankReference = NewReference(),
        };
    }

    private IQueryable<ReceivingAccount> Accounts() =>
        from account in db.Set<ReceivingAccount>().AsNoTracking()
        join household in db.Set<Household>() on account.HouseholdId equals household.Id
        where household.IsPractice && account.Bin == Banks.Practice.Bin
            && !db.ClassLearners.Any(learner => learner.Account == account.Number && learner.HouseholdId != account.HouseholdId)
        select account;

    [LoggerMessage(EventId = 2601, Level = LogLevel.Warning, Message = "The stall's door did not take the practice bank's news; it is told again later.")]
    private static partial void PutOff(ILogger logger, Exception failure);
}
