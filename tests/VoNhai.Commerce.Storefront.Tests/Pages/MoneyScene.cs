using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>A stall whose money is in every state that waits for a person; its orders are of one bottle for 250.000 ₫ by Lường Thị Én.</summary>
internal sealed class MoneyScene
{
    private const string By = "user:trial";

    private readonly StorefrontServer server;

    private MoneyScene(StorefrontServer server, TrialStall stall) => (this.server, Stall) = (server, stall);

    public TrialStall Stall { get; }

    public Guid HouseholdId => Stall.HouseholdId;

    public static async Task<MoneyScene> OpenAsync(StorefrontServer server, bool hasFeed = true) =>
        new(server, await TrialStall.OpenAsync(server, hasFeed: hasFeed));

    /// <summary>A browser in which somebody of the household has logged in.</summary>
    public async Task<Browser> EnterAsync()
    {
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(Stall.Phone, TrialStall.Passphrase);
        return browser;
    }

    public async Task<string> OrderAsync() => CodeOf(await Stall.OrderAsync());

    public static string CodeOf(JsonElement order) => order.GetProperty("code").GetString()!;

    /// <summary>Money that names no order; gives the transfer.</summary>
    public async Task<Guid> UnmatchedAsync(long amount = 250_000, string memo = "LUONG THI EN chuyen tien")
    {
        var any = await Stall.OrderAsync();
        await DeskAsync(desk => desk.TakeStepAsync(HouseholdId, CodeOf(any), OrderStep.Cancelled, By));
        await Stall.PayAsync(any, amount, transfer => transfer with { Memo = memo });
        return (await QueueAsync()).Select(item => item switch
        {
            QueueItem.UnmatchedMoney money => money.Transfer,
            QueueItem.AmbiguousMoney money => money.Transfer,
            _ => null,
        }).First(transfer => transfer?.Memo == memo && transfer.Amount == Vnd.Of(amount))!.TransferId;
    }

    /// <summary>A mark that a statement of today does not bear out.</summary>
    public async Task<string> ContradictedAsync()
    {
        var code = await OrderAsync();
        await MarkAsync(code);
        var accountId = await server.WithAsync<ShopDbContext, Guid>(db => db.Set<ReceivingAccount>().Where(account => account.HouseholdId == HouseholdId).Select(account => account.Id).SingleAsync());
        var today = VietnamTime.DayOf(DateTimeOffset.UtcNow);
        var file = $"Ngày giao dịch;Số tham chiếu;Ghi nợ;Ghi có;Số dư;Nội dung\n{today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} 00:00:01;FT1;;1.000;1.000;lai tien gui\n";
        Assert.IsType<StatementOutcome.Done>(await server.WithAsync<IStatementImport, StatementOutcome>(statements =>
            statements.ImportAsync(HouseholdId, accountId, Encoding.UTF8.GetBytes(file), By, new StatementPeriod(today, today))));
        return code;
    }

    public Task MarkAsync(string code, long amount = 250_000) => DoneAsync(desk =>
        desk.MarkSeenAsync(HouseholdId, code, new MarkSeen { FormKey = NewKey(), Where = SeenWhere.BankApp, Amount = Vnd.Of(amount) }, By));

    public Task GiveCreditAsync(string code) => DoneAsync(desk =>
        desk.GiveCreditAsync(HouseholdId, code, new CreditGiven { FormKey = NewKey(), Terms = CreditTerms.Debt }, By));

    public Task AskDepositAsync(string code, long amount) => DoneAsync(desk =>
        desk.AskDepositAsync(HouseholdId, code, new DepositAsked { FormKey = NewKey(), Amount = Vnd.Of(amount) }, By));

    public Task AllowAsync(string code, long amount) => DoneAsync(desk =>
        desk.GiveAllowanceAsync(HouseholdId, code, new AllowanceGiven { FormKey = NewKey(), Amount = Vnd.Of(amount), Reason = "hàng dập" }, By));

    /// <summary>Money that came after the order was called off.</summary>
    public async Task<string> LateAsync()
    {
        var order = await Stall.OrderAsync();
        await CancelAsync(CodeOf(order));
        await Stall.PayAsync(order);
        return CodeOf(order);
    }

    public Task CancelAsync(string code) => DeskAsync(desk => desk.TakeStepAsync(HouseholdId, code, OrderStep.Cancelled, By));

    /// <summary>Its time passed yesterday.</summary>
    public Task OverdueAsync(string code) => server.WithAsync<ShopDbContext, int>(db =>
    {
        Assert.True(OrderCode.TryRead(code, out var read));
        var yesterday = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddDays(-1).ToUnixTimeSeconds());
        return db.Set<PaymentRequest>().Where(request => request.Code == read).ExecuteUpdateAsync(set => set.SetProperty(request => request.ExpiresAt, yesterday));
    });

    public Task ClaimAsync(JsonElement order) => server.WithAsync<IPaymentClaims, ClaimOutcome>(claims =>
        claims.ClaimAsync(CodeOf(order), order.GetProperty("secret").GetString()!));

    public Task<IReadOnlyList<QueueItem>> QueueAsync() => server.WithAsync<IMoneyQueue, IReadOnlyList<QueueItem>>(queue => queue.ListAsync(HouseholdId));

    public async Task<OrderView> SeeAsync(string code) => (await DeskAsync(desk => desk.FindAsync(HouseholdId, code)))!;

    public async Task<long> ReceivedAsync(string code) => (await SeeAsync(code)).Payment.State.Received.Dong;

    public Task<MoneyBook?> BookAsync(string code) => server.WithAsync<IMoneyDesk, MoneyBook?>(desk => desk.ReadBookAsync(HouseholdId, code));

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private async Task DoneAsync(Func<IMoneyDesk, Task<MoneyOutcome>> write) =>
        Assert.IsType<MoneyOutcome.Done>(await server.WithAsync(write));

    private Task<T> DeskAsync<T>(Func<IOrderDesk, Task<T>> work) => server.WithAsync(work);
}
