using System.Net;
using System.Text.Json;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Announcer;

/// <summary>A household of its own at a running storefront, with an account, honey to sell and somebody who can log in.</summary>
internal sealed class TrialStall
{
    public const string Passphrase = "mua mật ong rừng";

    private const string Secret = "secret-of-the-trial-feed";

    private static int lastNumber = 10;

    private readonly StorefrontServer server;
    private readonly Guid feedId = Guid.CreateVersion7();
    private readonly string account;

    private TrialStall(StorefrontServer server, int number)
    {
        this.server = server;
        Phone = $"09{12_345_700 + number}";
        account = $"{5_500_000_000 + number}";
    }

    public string Phone { get; }

    public Guid HouseholdId { get; } = Guid.CreateVersion7();

    /// <summary>The honey.</summary>
    public Guid ProductId { get; } = Guid.CreateVersion7();

    public static async Task<TrialStall> OpenAsync(StorefrontServer server, bool isPractice = false, bool hasFeed = true)
    {
        var number = Interlocked.Increment(ref lastNumber);
        var stall = new TrialStall(server, number);
        await server.WithAsync<ShopDbContext, int>(async db =>
        {
            var bin = isPractice ? "999999" : "970405";
            var receiving = new ReceivingAccount(Guid.CreateVersion7(), stall.HouseholdId, bin, stall.account, "NGUYEN THI MUI");
            db.Add(new Household(stall.HouseholdId, $"nha-thu-{number}", $"Nhà thử {number}", "05740", "Xóm Mỏ Gà") { IsPractice = isPractice });
            db.Add(receiving);
            db.Add(new Product(stall.ProductId, stall.HouseholdId, $"mat-ong-{number}", "Mật ong", "chai", Vnd.Of(250_000)) { Stock = Quantity.Of(1_000) });
            if (hasFeed)
            {
                db.Add(new FeedRegistration(stall.feedId, stall.HouseholdId, receiving.Id, BankFeedProviders.SePay, bin, stall.account) { HmacSecret = Secret });
            }

            return await db.SaveChangesAsync();
        });
        await server.AddUserAsync(stall.Phone, Passphrase, stall.HouseholdId);
        return stall;
    }

    /// <summary>An order of one bottle: 250.000 ₫.</summary>
    public async Task<JsonElement> OrderAsync()
    {
        using var buyer = server.NewBrowser();
        var product = JsonSerializer.SerializeToElement(new { id = ProductId });
        var (status, order) = await new Outsider(buyer.Http).OrderInTheEndAsync(product);
        Assert.Equal(HttpStatusCode.Created, status);
        return order;
    }

    /// <summary>The bank tells of money for an order, all of it unless an amount is given.</summary>
    public Task PayAsync(JsonElement order, long? amount = null, Func<FakeBankTransfer, FakeBankTransfer>? change = null) =>
        DeliverAsync(Outsider.TransferFor(order, amount), change);

    /// <summary>The bank tells of money for a code that it may be the first to tell of.</summary>
    public Task PayCodeAsync(string code, long amount) => DeliverAsync(
        new FakeBankTransfer
        {
            Id = Random.Shared.NextInt64(1, long.MaxValue / 2),
            Account = account,
            Amount = Vnd.Of(amount),
            Memo = $"MBVCB.{code}.CT tu 0011",
            OccurredAt = DateTimeOffset.UtcNow,
            BankReference = $"FT{Random.Shared.NextInt64(1_000_000_000):00000000000000}",
        },
        null);

    /// <summary>The bank tells of money without a code.</summary>
    public Task PayWithoutCodeAsync(long amount) => DeliverAsync(
        new FakeBankTransfer
        {
            Id = Random.Shared.NextInt64(1, long.MaxValue / 2),
            Account = account,
            Amount = Vnd.Of(amount),
            Memo = "NGUYEN VAN A chuyen tien",
            OccurredAt = DateTimeOffset.UtcNow,
            BankReference = $"FT{Random.Shared.NextInt64(1_000_000_000):00000000000000}",
        },
        null);

    private async Task DeliverAsync(FakeBankTransfer transfer, Func<FakeBankTransfer, FakeBankTransfer>? change)
    {
        using var bank = server.NewBrowser();
        var delivery = SePayDelivery.WithSignature(change is null ? transfer : change(transfer), Secret, DateTimeOffset.UtcNow);
        Assert.Equal(HttpStatusCode.OK, await new Outsider(bank.Http).DeliverAsync(feedId.ToString(), delivery));
    }
}
