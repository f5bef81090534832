using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Pages;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>A started storefront with two households that have one thing of each kind, and everybody who may come.</summary>
internal sealed class TwoHouseholds : IAsyncDisposable
{
    private const string By = "user:trial";

    private readonly Dictionary<string, Browser> callers = [];
    private readonly List<IDisposable> telephones = [];
    private readonly LaterClock clock;

    private TwoHouseholds(StorefrontServer server, LaterClock clock) => (Server, this.clock) = (server, clock);

    public StorefrontServer Server { get; }

    public HouseholdThings Ours { get; private set; } = null!;

    public HouseholdThings Theirs { get; private set; } = null!;

    /// <summary>A run of the keeper's: of nobody's household.</summary>
    public string Run { get; private set; } = "";

    public static async Task<TwoHouseholds> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var clock = new LaterClock();
        var server = await StorefrontServer.StartAsync(kind, new StorefrontOptions { Services = services => services.AddSingleton<TimeProvider>(clock) });
        var two = new TwoHouseholds(server, clock);
        var (ours, theirs) = (await MoneyScene.OpenAsync(server), await MoneyScene.OpenAsync(server));
        var now = clock.GetUtcNow();
        two.Run = (await server.WithAsync<IRunDesk, Guid>(async runs => Assert.IsType<DeliveryOutcome.Saved>(
            await runs.OpenAsync(new RunWish(DeliveryMeans.Bus, "Bến xe Thái Nguyên", "xe 7 giờ sáng", VietnamTime.DayOf(now).AddDays(3), now.AddDays(2), 20, Vnd.Of(15_000)))).Id)).ToString();
        two.Ours = await two.FurnishAsync(ours, Caller.Locked);
        two.Theirs = await two.FurnishAsync(theirs, "");
        var household = ours.HouseholdId;
        clock.Advance(TimeSpan.FromMinutes(6));

        two.callers[Caller.Visitor] = server.NewBrowser();
        two.callers[Caller.Owner] = await ours.EnterAsync();
        two.callers[Caller.Other] = await theirs.EnterAsync();
        foreach (var (caller, rights) in new[] { (Caller.Seller, HelperRights.Sell), (Caller.Packer, HelperRights.Pack), (Caller.Lister, HelperRights.List) })
        {
            two.callers[caller] = await server.EnrolledAsync(await two.HelperAsync(household, rights));
        }

        foreach (var (caller, staff) in new[] { (Caller.Keeper, PracticeStaff.RunKeeper), (Caller.Trainer, PracticeStaff.Trainer), (Caller.Operator, PracticeStaff.Operator) })
        {
            two.callers[caller] = server.NewBrowser();
            using var entered = await two.callers[caller].LogInAsync(staff.Phone, staff.Passphrase);
            Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        }

        return two;
    }

    public Browser As(string caller) => callers[caller];

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in callers.Values.Concat(telephones))
        {
            browser.Dispose();
        }

        await Server.DisposeAsync();
    }

    private async Task<HouseholdThings> FurnishAsync(MoneyScene scene, string telephone)
    {
        var (household, product) = (scene.HouseholdId, scene.Stall.ProductId);
        var owner = await Server.InDatabaseAsync(db => db.Users.Where(user => user.UserName == scene.Stall.Phone).Select(user => user.Id).SingleAsync());
        var phone = await Server.EnrolledAsync(owner);
        telephones.Add(phone);
        if (telephone.Length > 0)
        {
            callers[telephone] = phone;
        }

        var paid = await scene.Stall.OrderAsync();
        await scene.Stall.PayAsync(paid);
        var deposited = await scene.OrderAsync();
        await scene.AskDepositAsync(deposited, 50_000);
        await scene.GiveCreditAsync(await scene.OrderAsync());
        var transfer = await scene.UnmatchedAsync();
        var saleKey = Guid.CreateVersion7();
        var (outing, sale) = await Server.WithAsync<ITillDesk, (OutingOutcome, TillOutcome)>(async till =>
        {
            var taken = await till.TakeOutAsync(household, new TillTakeOut(Guid.CreateVersion7(), Guid.Empty, [KeyValuePair.Create(product, Quantity.Of(2))]), By);
            return (taken, await till.SellAsync(household, new TillSale
            {
                Id = saleKey, Lines = [new TillLine(product, Quantity.Of(1), Vnd.Of(250_000))], Payment = TillPayment.Transfer, SoldAt = clock.GetUtcNow().AddSeconds(-1),
            }, By));
        });
        using var browser = await scene.EnterAsync();
        var page = $"/nha-ban/hang/{product}";
        using (var lot = await browser.SubmitAsync(page, new Dictionary<string, string> { ["Lot.HarvestedOn"] = "2026-11-01", ["Lot.Quantity"] = "5" }, page + "?handler=Lo"))
        using (var paper = await browser.SubmitAsync(page, new Dictionary<string, string> { ["Paper.Kind"] = "Ocop", ["Paper.Name"] = "OCOP", ["Paper.Number"] = "12/QĐ", ["Paper.Issuer"] = "UBND", ["Paper.Stars"] = "3", ["Paper.ExpiresOn"] = "2027-11-01" }, page + "?handler=Giay"))
        {
            Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (lot.StatusCode, paper.StatusCode));
        }

        var listed = await browser.ReadAsync(page);
        return new HouseholdThings
        {
            Order = await scene.OrderAsync(),
            PaidOrder = MoneyScene.CodeOf(paid),
            DepositOrder = deposited,
            Deposit = (await scene.SeeAsync(deposited)).Payment.Deposits[0].Code.ToString(),
            Entry = (await scene.BookAsync(MoneyScene.CodeOf(paid)))!.Lines[0].EntryId.ToString(),
            Transfer = transfer.ToString(),
            Debtor = (await Server.WithAsync<IDebtDesk, DebtBook>(debts => debts.ListAsync(household))).Persons[0].Key,
            Product = product.ToString(),
            Lot = MoneySeller.ValueOf(listed, "lo"),
            Paper = MoneySeller.ValueOf(listed, "giay"),
            Account = (await Server.InDatabaseAsync(db => db.Set<ReceivingAccount>().Where(account => account.HouseholdId == household).Select(account => account.Id).SingleAsync())).ToString(),
            Feed = (await Server.InDatabaseAsync(db => db.Set<FeedRegistration>().Where(feed => feed.HouseholdId == household).Select(feed => feed.Id).SingleAsync())).ToString(),
            Way = (await Server.WithAsync<IDeliveryDesk, Guid>(async ways =>
                Assert.IsType<DeliveryOutcome.Saved>(await ways.SaveAsync(household, null, new DeliveryWish(DeliveryMeans.Market, "Chợ La Hiên", "Chủ nhật", Vnd.Of(5_000)))).Id)).ToString(),
            Outing = Assert.IsType<OutingOutcome.Done>(outing).Outing.Id.ToString(),
            SaleCode = Assert.IsType<TillOutcome.Done>(sale).Order.Code.ToString(),
            SaleKey = saleKey.ToString(),
            Helper = await HelperAsync(household, HelperRights.All),
            Device = (await Server.InDatabaseAsync(db => db.DevicePeople.Where(person => person.UserId == owner).Select(person => person.DeviceId).SingleAsync())).ToString(),
            Session = (await Server.InDatabaseAsync(db => db.AuthTickets.Where(ticket => ticket.UserId == owner).Select(ticket => ticket.Id).FirstAsync())).ToString(),
        };
    }

    private async Task<string> HelperAsync(Guid household, HelperRights rights) => await Server.WithAsync<Helpers, string>(async helpers =>
        (await helpers.InviteAsync(household, "Cháu Pả", rights, clock.GetUtcNow().AddDays(10)))!);

    /// <summary>The time of day, and later when a test says so: banks sign with the true time.</summary>
    private sealed class LaterClock : TimeProvider
    {
        private TimeSpan later;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;

        public void Advance(TimeSpan time) => later += time;
    }
}
