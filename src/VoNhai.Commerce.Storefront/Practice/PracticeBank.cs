using System.Globalization;
using System.Net.Http.Headers;
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

/// <summary>Somebody with an account at the practice bank.</summary>
/// <param name="Account">The account's number.</param>
/// <param name="Name">The holder as the bank writes it: what a payer reads before paying.</param>
public sealed record Payee(string Account, string Name);

/// <summary>
/// Ngân hàng Tập, the toy bank of the practice village. It moves no money; it tells the stall of a transfer in the only way there
/// is: a signed delivery by HTTP to the stall's own door.
/// </summary>
public sealed class PracticeBank(IHttpClientFactory clients, OwnAddress own, ShopDbContext db, TimeProvider time)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "practice-bank";

    /// <summary>The most that it sends at once, in đồng: what a fast transfer carries.</summary>
    public const long MostDong = 499_999_999;

    /// <summary>The longest memo it takes, in characters.</summary>
    public const int MostMemo = 100;

    /// <summary>Whom one can pay: practice households only.</summary>
    public async Task<IReadOnlyList<Payee>> PayeesAsync(CancellationToken cancellationToken) =>
        await Accounts().OrderBy(account => account.Number).Select(account => new Payee(account.Number, account.HolderName)).ToListAsync(cancellationToken);

    /// <summary>Sends money, that is: the news of it, with the memo as the sending bank leaves it.</summary>
    /// <exception cref="CommerceException">The stall's door did not take it.</exception>
    public async Task SendAsync(Payee payee, Vnd amount, string memo, BankHabit sender, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payee);
        ArgumentNullException.ThrowIfNull(sender);
        var accounts = Accounts().Where(account => account.Number == payee.Account).Select(account => account.Id);
        var feed = await db.Set<FeedRegistration>().AsNoTracking().FirstAsync(
            f => accounts.Contains(f.AccountId) && f.Provider == BankFeedProviders.SePay && f.RetiredAt == null && f.HmacSecret != null, cancellationToken);
        var now = time.GetUtcNow();
        var transfer = new FakeBankTransfer
        {
            Id = RandomNumberGenerator.GetInt32(int.MaxValue) + ((long)int.MaxValue * RandomNumberGenerator.GetInt32(1000)),
            Account = payee.Account,
            Amount = amount,
            Memo = sender.Mangle(memo, Random.Shared, now),
            OccurredAt = now,
            BankReference = "FT" + RandomNumberGenerator.GetString("0123456789", 14),
        };
        await DeliverAsync(feed, SePayDelivery.WithSignature(transfer, feed.HmacSecret!, now), cancellationToken);
    }

    private async Task DeliverAsync(FeedRegistration feed, SePayDelivery delivery, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(own.Base(), $"/webhooks/{feed.Provider}/{feed.Id}"));
        request.Content = new ByteArrayContent(delivery.Body) { Headers = { ContentType = new MediaTypeHeaderValue(SePayDelivery.ContentType) } };
        foreach (var (name, value) in delivery.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new CommerceException(string.Create(CultureInfo.InvariantCulture, $"The stall's door answered {(int)answer.StatusCode} to the practice bank."));
        }
    }

    private IQueryable<ReceivingAccount> Accounts() =>
        from account in db.Set<ReceivingAccount>().AsNoTracking()
        join household in db.Set<Household>() on account.HouseholdId equals household.Id
        where household.IsPractice && account.Bin == Banks.Practice.Bin
        select account;
}
