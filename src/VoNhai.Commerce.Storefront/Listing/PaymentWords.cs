using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>How the state of an order is told: by word, colour and icon. A page never says "not paid", only "not seen yet".</summary>
internal static class PaymentWords
{
    /// <summary>The key of the banner: also the end of its style class and of its text.</summary>
    public static string KeyOf(OrderView order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (payment, state) = (order.Payment, order.Payment.State);
        return (state.Status, state.Caveat) switch
        {
            (PaymentStatus.Expired, PaymentCaveat.None) => "expired",
            (PaymentStatus.Cancelled, _) when order.Step == OrderStep.Returned => "returned",
            (PaymentStatus.Cancelled, PaymentCaveat.None) => "cancelled",
            (PaymentStatus.Cancelled or PaymentStatus.Expired, _) when !state.RefundDue.IsPositive => "forfeited",
            (PaymentStatus.Cancelled or PaymentStatus.Expired, _) => payment.CameAfterTheEnd ? "late" : "refund",
            (PaymentStatus.Open, PaymentCaveat.None) when order is { PaymentChoice: not PaymentChoice.Transfer, Step: OrderStep.Placed } => "asked",
            (PaymentStatus.Open, _) when state.MayGo => order.PaymentChoice switch { PaymentChoice.Cash => "cash", PaymentChoice.Cod => "cod", _ => "credit" },
            (PaymentStatus.Open, PaymentCaveat.Underpaid) => IsDepositThere(payment) ? "deposited" : "underpaid",
            (PaymentStatus.Open, _) => AwaitedDeposit(payment) is null ? "waiting" : "deposit",
            (PaymentStatus.Paid, PaymentCaveat.Overpaid) => "overpaid",
            (PaymentStatus.Paid, PaymentCaveat.Marked) => "marked",
            _ => "paid",
        };
    }

    /// <summary>The icon of the banner.</summary>
    public static string IconOf(OrderView order) => KeyOf(order) switch
    {
        "paid" or "marked" or "deposited" => "xong",
        "waiting" or "deposit" or "asked" => "cho",
        "credit" => "lich",
        "cash" or "cod" => "tien",
        "cancelled" or "expired" or "forfeited" => "bo",
        "returned" => "quay-lai",
        _ => "canh-bao",
    };

    /// <summary>The deposit that the buyer is asked for now, before all else; <c>null</c> when there is none.</summary>
    public static DepositView? AwaitedDeposit(PaymentView payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return payment.Deposits.FirstOrDefault(deposit => deposit.Transfer is not null);
    }

    /// <summary>What came and what is missing, where that needs saying.</summary>
    public static string Detail(OrderView order, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        var state = order.Payment.State;
        string told = KeyOf(order) switch
        {
            "waiting" => texts["Detail.waiting"],
            "underpaid" => texts["Detail.underpaid", state.Received, state.Due],
            "overpaid" => texts["Detail.overpaid", state.Received, -state.Due],
            "late" => texts["Detail.late", state.Received],
            "returned" when state.RefundDue.IsPositive => texts["Detail.refund", state.Received, state.RefundDue],
            "refund" => texts["Detail.refund", state.Received, state.RefundDue],
            "credit" => texts["Detail.credit", state.OnCredit],
            "asked" => texts["Detail.asked"],
            "cash" => texts["Detail.cash", state.Due],
            "cod" => texts["Detail.cod", state.Due],
            "deposit" => texts["Detail.deposit"],
            "deposited" => texts["Detail.deposited", state.Received, state.Due],
            "forfeited" => texts["Detail.forfeited", state.Received],
            "marked" => texts["Detail.marked", state.Received],
            "paid" => PaidBy(state, texts),
            _ when state.RefundUnseen.IsPositive => texts["Detail.wentBackUnseen", state.WentBack],
            _ when state.WentBack.IsPositive => texts["Detail.wentBack", state.WentBack],
            _ => "",
        };
        return IsReturningPart(state) ? $"{told} {texts["Detail.returning", state.RefundDue]}" : told;
    }

    /// <summary>The same to the household: what it should do now.</summary>
    public static string DetailForHousehold(OrderView order, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        var state = order.Payment.State;
        string told = KeyOf(order) switch
        {
            "waiting" => texts["Desk.waiting"],
            "overpaid" => texts["Desk.overpaid", state.Received, -state.Due],
            "returned" when state.RefundDue.IsPositive => texts["Desk.refund", state.Received, state.RefundDue],
            "late" or "refund" => texts["Desk.refund", state.Received, state.RefundDue],
            "credit" => texts["Desk.credit", state.OnCredit],
            "asked" => texts["Desk.asked", state.Due],
            "cash" or "cod" when order.Delivery.RunId is not null => texts["Desk.run", state.Due],
            "cash" => texts["Desk.cash", state.Due],
            "cod" => texts["Desk.cod", state.Due],
            "deposit" => texts["Desk.deposit"],
            "deposited" => texts["Desk.deposited", state.Due],
            "forfeited" => texts["Desk.forfeited", state.Received],
            "marked" => texts["Desk.marked", state.MarkedUnconfirmed],
            "cancelled" or "expired" or "returned" when state.RefundUnseen.IsPositive => texts["Desk.wentBackUnseen", state.RefundUnseen],
            _ => "",
        };
        return told.Length == 0 ? Detail(order, texts) : IsReturningPart(state) ? $"{told} {texts["Desk.returning", state.RefundDue]}" : told;
    }

    /// <summary>One thing that happened, in words.</summary>
    public static string Tell(TimelineView moment, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return moment switch
        {
            TimelineView.StepTaken { IsUndoing: true } slip => texts["Step.Undone", texts[$"Step.{slip.Step}"]],
            TimelineView.StepTaken taken => texts[$"Step.{taken.Step}"],
            TimelineView.MoneySeen seen => texts[$"Step.Money.{seen.Kind}", seen.Amount < Vnd.Zero ? -seen.Amount : seen.Amount],
            _ => throw new CommerceException($"The timeline holds {moment?.GetType().Name}, which the page does not tell."),
        };
    }

    /// <summary>The short name of a bank, or its number when it is not known.</summary>
    public static string BankName(string bin) =>
        bin == Banks.Practice.Bin ? Banks.Practice.Name : Banks.TryFind(bin, out var bank) ? bank.ShortName : bin;

    /// <summary>"The bank says so" only where a bank said all of it.</summary>
    private static string PaidBy(PaymentState state, IStringLocalizer texts) =>
        state.Cash.IsPositive ? texts["Detail.paidCash", state.Received, state.Cash]
        : state.ByGateway.IsPositive && state.ByGateway == state.Received ? texts["Detail.paidCard", state.Received]
        : state.BankSaw == state.Received ? texts["Detail.paid", state.Received]
        : texts["Detail.paidAll", state.Received];

    private static bool IsDepositThere(PaymentView payment) =>
        AwaitedDeposit(payment) is null && payment.Deposits.Any(deposit => deposit.IsThere && deposit.End is not DepositEnd.Returned);

    /// <summary>A live order of which something is to go back without being overpaid: a deposit that is returned.</summary>
    private static bool IsReturningPart(PaymentState state) =>
        state.RefundDue.IsPositive && state is { Status: PaymentStatus.Open or PaymentStatus.Paid } and not { Caveat: PaymentCaveat.Overpaid };
}
