using System.Globalization;
using System.Security.Cryptography;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.FakeBank;

/// <summary>
/// A bank for your tests: money comes to one receiving account, and its feed tells your inbox of it by signed deliveries, byte by byte as
/// SePay, Casso or payOS send them. It pays too little, too much, late and twice, and mangles memos as banks do. No money moves, no
/// network is used, and no time passes but that of the clock it is given.
/// </summary>
/// <remarks>
/// For one test at a time, but <see cref="RepeatAsync"/> may be called by many threads at once. It does not read what the door answers: when
/// an order is not paid, look there, or at <c>IFeedDesk.ListAsync</c>.
/// </remarks>
public sealed class TestBank
{
    private readonly FeedRegistration feed;
    private readonly FakeBankDoor door;
    private readonly TimeProvider clock;
    private readonly Random random;
    private readonly List<Waiting> waiting = [];
    // Begins anywhere, so that a second bank on the same feed tells of other money.
    private long lastId = RandomNumberGenerator.GetInt32(1_000_000, int.MaxValue);

    /// <summary>Opens the bank.</summary>
    /// <param name="feed">The feed that your inbox knows: SePay, Casso or payOS, with a secret; see <see cref="FeedFor"/>.</param>
    /// <param name="door">Where it tells of money: <c>inbox.ReceiveAsync</c>.</param>
    /// <param name="clock">The clock of your services, best a <see cref="FakeClock"/>; <c>null</c> for the system's.</param>
    /// <param name="seed">The same seed mangles memos in the same way again.</param>
    /// <exception cref="ArgumentException">No such feed is played here, or it has no secret.</exception>
    public TestBank(FeedRegistration feed, FakeBankDoor door, TimeProvider? clock = null, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(door);
        if (feed.Provider is not (BankFeedProviders.SePay or BankFeedProviders.Casso or BankFeedProviders.PayOs))
        {
            throw new ArgumentException($"Nobody here plays the provider '{feed.Provider}'.", nameof(feed));
        }

        if (!feed.CanProve)
        {
            throw new ArgumentException("The feed has no secret to prove itself with.", nameof(feed));
        }

        this.feed = feed;
        this.door = door;
        this.clock = clock ?? TimeProvider.System;
        random = new Random(seed);
    }

    /// <summary>How many deliveries wait for their time: see <see cref="FakePayment.Late"/>.</summary>
    public int WaitingCount => waiting.Count;

    /// <summary>A feed for an account, with a fresh secret: add it to your context beside the account.</summary>
    /// <param name="account">The account that it reports on.</param>
    /// <param name="provider">One of <see cref="BankFeedProviders"/>.</param>
    public static FeedRegistration FeedFor(ReceivingAccount account, string provider = BankFeedProviders.SePay)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new FeedRegistration(Guid.CreateVersion7(), account.HouseholdId, account.Id, provider, account.Bin, account.Number)
        {
            HmacSecret = RandomNumberGenerator.GetHexString(40, lowercase: true),
        };
    }

    /// <summary>Somebody scans the code and pays what it says; the feed tells of it at once.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The transfer, e.g. for <see cref="RepeatAsync"/>.</returns>
    /// <exception cref="ArgumentException">The code names no amount, or another account than the feed's.</exception>
    public Task<FakeBankTransfer> PayAsync(VietQrTransfer code) => PayAsync(code, CancellationToken.None);

    /// <summary>Somebody scans the code and pays what it says; the feed tells of it at once.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Stops the telling.</param>
    /// <returns>The transfer, e.g. for <see cref="RepeatAsync"/>.</returns>
    /// <exception cref="ArgumentException">The code names no amount, or another account than the feed's.</exception>
    public Task<FakeBankTransfer> PayAsync(VietQrTransfer code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Account == feed.Account && code.Bin == feed.Bin
            ? PayAsync(FakePayment.Of(code), cancellationToken)
            : throw new ArgumentException("The code names another account than the one that this bank's feed reports on.", nameof(code));
    }

    /// <summary>Money moves now, as the payment says; the feed tells of it now, or waits for <see cref="TellDueAsync"/> when it is late.</summary>
    /// <param name="payment">What is paid and what goes wrong.</param>
    /// <returns>The transfer as the bank booked it.</returns>
    /// <exception cref="ArgumentException">It goes out, and the provider (payOS) tells of incoming money only.</exception>
    public Task<FakeBankTransfer> PayAsync(FakePayment payment) => PayAsync(payment, CancellationToken.None);

    /// <summary>Money moves now, as the payment says; the feed tells of it now, or waits for <see cref="TellDueAsync"/> when it is late.</summary>
    /// <param name="payment">What is paid and what goes wrong.</param>
    /// <param name="cancellationToken">Stops the telling.</param>
    /// <returns>The transfer as the bank booked it.</returns>
    /// <exception cref="ArgumentException">It goes out, and the provider (payOS) tells of incoming money only.</exception>
    public async Task<FakeBankTransfer> PayAsync(FakePayment payment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        if (payment.IsOutgoing && feed.Provider == BankFeedProviders.PayOs)
        {
            throw new ArgumentException("payOS tells of incoming money only.", nameof(payment));
        }

        var now = clock.GetUtcNow();
        var transfer = Book(payment, now);
        waiting.Add(new Waiting(transfer, now + payment.Delay, payment.Times));
        await TellDueAsync(cancellationToken).ConfigureAwait(false);
        return transfer;
    }

    /// <summary>Tells of everything whose time has come, the earliest first. Call it after the clock was moved.</summary>
    /// <param name="cancellationToken">Stops between two deliveries.</param>
    /// <returns>How many deliveries were answered. What the door did not take (it threw) waits on, and its exception is yours.</returns>
    public async Task<int> TellDueAsync(CancellationToken cancellationToken = default)
    {
        var told = 0;
        while (waiting.Where(one => one.DueAt <= clock.GetUtcNow()).MinBy(one => one.DueAt) is { } next)
        {
            await TellAsync(next.Transfer, cancellationToken).ConfigureAwait(false);
            told++;
            waiting.Remove(next);
            if (next.Times > 1)
            {
                waiting.Add(next with { Times = next.Times - 1 });
            }
        }

        return told;
    }

    /// <summary>Tells once more of a transfer, as a provider does that lost the answer. May be called by many threads at once.</summary>
    /// <param name="transfer">What <see cref="PayAsync(FakePayment, CancellationToken)"/> gave; or one made by hand, as wrong as you like.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task RepeatAsync(FakeBankTransfer transfer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return TellAsync(transfer, cancellationToken);
    }

    private FakeBankTransfer Book(FakePayment payment, DateTimeOffset now)
    {
        lastId++;
        return new FakeBankTransfer
        {
            Id = lastId,
            Account = feed.Account,
            Amount = payment.Amount,
            Memo = payment.Habit.Mangle(payment.Memo, random, now),
            OccurredAt = now,
            Direction = payment.IsOutgoing ? TransferDirection.Out : TransferDirection.In,
            BankReference = string.Create(CultureInfo.InvariantCulture, $"FT{lastId:00000000000000}"),
        };
    }

    private Task TellAsync(FakeBankTransfer transfer, CancellationToken cancellationToken)
    {
        var (headers, body) = DeliveryOf(transfer);
        return door(feed.Provider, feed.Id, headers, body, cancellationToken);
    }

    private (IReadOnlyDictionary<string, string> Headers, byte[] Body) DeliveryOf(FakeBankTransfer transfer)
    {
        switch (feed.Provider)
        {
            case BankFeedProviders.Casso:
                var casso = CassoDelivery.Of(transfer, feed.HmacSecret!, clock.GetUtcNow());
                return (casso.Headers, casso.Body);
            case BankFeedProviders.PayOs:
                return (new Dictionary<string, string>(), PayOsDelivery.Of(transfer, feed.HmacSecret!).Body);
            default:
                var sePay = string.IsNullOrEmpty(feed.HmacSecret)
                    ? SePayDelivery.WithApiKey(transfer, feed.ApiKey!)
                    : SePayDelivery.WithSignature(transfer, feed.HmacSecret, clock.GetUtcNow());
                return (sePay.Headers, sePay.Body);
        }
    }

    private sealed record Waiting(FakeBankTransfer Transfer, DateTimeOffset DueAt, int Times);
}
