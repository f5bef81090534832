using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>Open orders of one household and the transfers that come in: most pay an order through some bank's wrapping, some are private.</summary>
internal sealed class MarketYear
{
    public const string Account = "0000000000";

    /// <summary>Every tenth transfer is the household's own affair.</summary>
    private const int StrangerEvery = 10;

    private static readonly DateTimeOffset Day = new(2026, 11, 23, 1, 30, 0, TimeSpan.Zero);

    private readonly PaymentRequest[] open;

    public MarketYear(int orders)
    {
        var random = new Random(20261123);
        var household = Guid.CreateVersion7(Day);
        var tea = new Product(Guid.CreateVersion7(Day), household, "che", "Chè Tràng Xá", "kg", Vnd.Of(150_000)) { Stock = Quantity.Of(50) };
        var account = new ReceivingAccount(Guid.CreateVersion7(Day), household, "999999", Account, "LY THI VI DU");
        PhoneNumber.TryRead("0912345678", out var phone);
        open = [.. Enumerable.Range(0, orders).Select(_ => OrderCode.New(random.NextBytes)).Distinct().Select(code => PaymentRequest.For(
            Order.Place(household, code, new Buyer("Lý Thị Ví Dụ", phone), new Delivery(DeliveryKind.Pickup, null, "", ""), [OrderLine.Of(1, tea, Quantity.Of(1))], Day),
            account))];
        Requests = open.ToDictionary(request => request.Code);
    }

    public IReadOnlyList<PaymentRequest> Open => open;

    public IReadOnlyDictionary<OrderCode, PaymentRequest> Requests { get; }

    /// <summary>Transfers to be matched, each mangled by a bank of its own.</summary>
    public IncomingTransfer[] Transfers(int count)
    {
        var random = new Random(20261124);
        return [.. Enumerable.Range(0, count).Select(number => Transfer(number, MemoOf(number, random)))];
    }

    private string MemoOf(int number, Random random) => number % StrangerEvery == 0
        ? BankHabits.OwnWords.Mangle("", random, Day)
        : BankHabits.All[random.Next(BankHabits.All.Count)].Mangle(open[random.Next(open.Length)].Code.ToString(), random, Day);

    private static IncomingTransfer Transfer(int number, string memo) => new()
    {
        Provider = "sepay",
        ProviderTransactionId = $"{number}",
        Account = Account,
        Amount = Vnd.Of(150_000),
        Direction = TransferDirection.In,
        Memos = [memo, "BankAPINotify " + memo, ""],
        OccurredAt = Day,
    };
}
