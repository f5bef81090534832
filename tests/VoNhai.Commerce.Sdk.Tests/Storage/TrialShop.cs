using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Storage;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A partner's own context with our tables as guests.</summary>
internal sealed class PartnerDbContext(DbContextOptions<PartnerDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVoNhaiCommerce();
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class StandingClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}

/// <summary>A small stall on a real database: one household, its account, its SePay feed, and tea to sell.</summary>
internal sealed class TrialShop : IAsyncDisposable
{
    public const string AccountNumber = "0000000000";
    public const string ApiKey = "key-of-the-trial-feed";
    public const string HmacSecret = "secret-of-the-trial-feed";

    private readonly TrialDatabase database;
    private readonly ServiceProvider services;

    private TrialShop(TrialDatabase database, IEnumerable<IPaymentGateway> gateways)
    {
        this.database = database;
        var all = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddDbContext<PartnerDbContext>(database.Configure)
            .AddVoNhaiCommerce(c => c.StoreIn<PartnerDbContext>());
        foreach (var gateway in gateways)
        {
            all.AddSingleton(gateway);
        }

        services = all.BuildServiceProvider();
    }

    public StandingClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public Household Household { get; } = new(Guid.CreateVersion7(), "nha-ba-mui", "Nhà bà Mùi", "05740", "Xóm Mỏ Gà")
    {
        // Tests that do not speak of the share for unpaid orders sell all they have.
        UnpaidShare = 100,
    };

    public ReceivingAccount Account { get; private set; } = null!;

    public FeedRegistration Feed { get; private set; } = null!;

    public ICheckout Checkout => services.GetRequiredService<ICheckout>();

    public ITillDesk Till => services.GetRequiredService<ITillDesk>();

    public ICatalog Catalog => services.GetRequiredService<ICatalog>();

    public IListingDesk Listing => services.GetRequiredService<IListingDesk>();

    public IListingLooks Looks => services.GetRequiredService<IListingLooks>();

    public IProvenance Provenance => services.GetRequiredService<IProvenance>();

    public IOrderTracking Tracking => services.GetRequiredService<IOrderTracking>();

    public IOrderDesk Desk => services.GetRequiredService<IOrderDesk>();

    public CommerceOptions Options => services.GetRequiredService<CommerceOptions>();

    public IWeighingDesk Scale => services.GetRequiredService<IWeighingDesk>();

    public IStallRules Rules => services.GetRequiredService<IStallRules>();

    public ISalesBook Books => services.GetRequiredService<ISalesBook>();

    public IBookDesk BookDesk => services.GetRequiredService<IBookDesk>();

    public IDebtDesk Debts => services.GetRequiredService<IDebtDesk>();

    public IMoneyDesk Money => services.GetRequiredService<IMoneyDesk>();

    public IMoneyQueue Queue => services.GetRequiredService<IMoneyQueue>();

    public IProductPhotos Photos => services.GetRequiredService<IProductPhotos>();

    public IProofPhotos Proofs => services.GetRequiredService<IProofPhotos>();

    public IPaymentClaims Claims => services.GetRequiredService<IPaymentClaims>();

    public IExpirySweep Sweep => services.GetRequiredService<IExpirySweep>();

    public ICommerceDatabase Database => services.GetRequiredService<ICommerceDatabase>();

    public IPaymentInbox Inbox => services.GetRequiredService<IPaymentInbox>();

    public IStatementImport Statements => services.GetRequiredService<IStatementImport>();

    public IAccountDesk Accounts => services.GetRequiredService<IAccountDesk>();

    public IFeedDesk Feeds => services.GetRequiredService<IFeedDesk>();

    public IFeedRounds Rounds => services.GetRequiredService<IFeedRounds>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The rounds of another instance on the same database.</summary>
    public IFeedRounds OtherRounds() => ActivatorUtilities.CreateInstance<FeedRounds>(services);
    public IMoneyNews News => services.GetRequiredService<IMoneyNews>();

    public IGatewayDesk Gateways => services.GetRequiredService<IGatewayDesk>();

    public static Task<TrialShop> OpenAsync(Engine engine, string? folder = null) => OpenAsync(engine, folder, []);

    /// <summary>One that can be paid through gateways of the test's own, too.</summary>
    public static async Task<TrialShop> OpenAsync(Engine engine, string? folder, params IReadOnlyList<IPaymentGateway> gateways)
    {
        var shop = new TrialShop(await TrialDatabase.CreateAsync(engine, folder), gateways);
        shop.Account = new ReceivingAccount(Guid.CreateVersion7(), shop.Household.Id, "970405", AccountNumber, "NGUYEN THI MUI");
        shop.Feed = new FeedRegistration(Guid.CreateVersion7(), shop.Household.Id, shop.Account.Id, BankFeedProviders.SePay, "970405", AccountNumber)
        {
            ApiKey = ApiKey,
            HmacSecret = HmacSecret,
        };
        await shop.AddAsync(shop.Household, shop.Account, shop.Feed);
        return shop;
    }

    public async Task<Product> SellAsync(decimal stock = 100, long price = 95_000, string name = "Chè búp khô", Func<Product, Product>? change = null, Household? household = null)
    {
        var product = new Product(Guid.CreateVersion7(), (household ?? Household).Id, $"sp-{Guid.NewGuid():N}", name, "gói 500 g", Vnd.Of(price)) { Stock = Quantity.Of(stock) };
        product = change is null ? product : change(product);
        await AddAsync(product);
        return product;
    }

    /// <summary>What is owed to a household, order by order.</summary>
    public async Task<IReadOnlyList<Debt>> OwedAsync(Guid householdId, string search = "") =>
        [.. (await Debts.ListAsync(householdId, search)).Persons.SelectMany(person => person.Debts)];

    /// <summary>A household of its own with an account and no feed: most have no contract with a provider.</summary>
    public async Task<Household> NeighbourAsync()
    {
        var neighbour = new Household(Guid.CreateVersion7(), $"ho-{Guid.NewGuid():N}", "Nhà anh Páo", "05719", "Khuổi Mèo");
        await AddAsync(neighbour, new ReceivingAccount(Guid.CreateVersion7(), neighbour.Id, "970436", "1111111111", "HOANG VAN PAO"));
        return neighbour;
    }

    /// <summary>A bank reports a transfer by the trial feed.</summary>
    public async Task<InboxReceipt> BankReportsAsync(Notice notice) =>
        await Inbox.ReceiveAsync(BankFeedProviders.SePay, Feed.Id, Notice.ByKey(), notice.Body());

    public async Task<OrderView> SeeAsync(OrderView order) =>
        (await Tracking.FindAsync(order.Code.ToString(), order.Secret.Reveal()))!;

    public static CheckoutRequest Wish(Product product, decimal quantity = 1, string? key = null) => new()
    {
        IdempotencyKey = key ?? Guid.NewGuid().ToString("N"),
        Lines = [new CheckoutLine(product.Id, Quantity.Of(quantity))],
        BuyerName = "Lường Thị Én",
        BuyerPhone = "0912 345 678",
        Delivery = DeliveryKind.Pickup,
    };

    public async Task<OrderView> OrderAsync(Product product, decimal quantity = 1) =>
        ((CheckoutOutcome.Placed)await Checkout.PlaceAsync(Wish(product, quantity))).Order;

    /// <summary>Credits the whole amount, without the detour over a feed.</summary>
    public async Task SettleAsync(OrderView order) =>
        await WithDbAsync(async db =>
        {
            var request = await db.Set<PaymentRequest>().SingleAsync(r => r.Code == order.Code);
            db.Add(LedgerEntry.ForPerson(request, LedgerEntryKind.Cash, request.Amount, Clock.GetUtcNow(), "test"));
            return await db.SaveChangesAsync();
        });

    public Task<Quantity> StockOfAsync(Product product) =>
        WithDbAsync(db => db.Set<Product>().Where(p => p.Id == product.Id).Select(p => p.Stock).SingleAsync());

    public async Task AddAsync(params object[] rows) =>
        await WithDbAsync(async db =>
        {
            db.AddRange(rows);
            return await db.SaveChangesAsync();
        });

    public async Task<T> WithDbAsync<T>(Func<PartnerDbContext, Task<T>> use)
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PartnerDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
