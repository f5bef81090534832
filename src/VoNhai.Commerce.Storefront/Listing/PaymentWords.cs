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
        return (order.Payment.State.Status, order.Payment.State.Caveat) switch
        {
            (PaymentStatus.Cancelled or PaymentStatus.Expired, PaymentCaveat.None) => "cancelled",
            (PaymentStatus.Cancelled or PaymentStatus.Expired, _) => order.Payment.CameAfterTheEnd ? "late" : "refund",
            (PaymentStatus.Open, PaymentCaveat.Underpaid) => "underpaid",
            (PaymentStatus.Open, _) => "waiting",
            (PaymentStatus.Paid, PaymentCaveat.Overpaid) => "overpaid",
            (PaymentStatus.Paid, PaymentCaveat.Marked) => "marked",
            _ => "paid",
        };
    }

    /// <summary>The icon of the banner.</summary>
    public static string IconOf(OrderView order) => KeyOf(order) switch
    {
        "paid" or "marked" => "xong",
        "waiting" => "cho",
        "cancelled" => "bo",
        _ => "canh-bao",
    };

    /// <summary>What came and what is missing, where that needs saying.</summary>
    public static string Detail(OrderView order, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        var state = order.Payment.State;
        return KeyOf(order) switch
        {
            "waiting" => texts["Detail.waiting"],
            "underpaid" => texts["Detail.underpaid", state.Received, state.Due],
            "overpaid" => texts["Detail.overpaid", state.Received, -state.Due],
            "late" => texts["Detail.late", state.Received],
            "refund" => texts["Detail.refund", state.Received],
            "paid" or "marked" => texts["Detail.paid", state.Received],
            _ => "",
        };
    }

    /// <summary>The same to the household: what it should do now.</summary>
    public static string DetailForHousehold(OrderView order, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        var state = order.Payment.State;
        return KeyOf(order) switch
        {
            "waiting" => texts["Desk.waiting"],
            "overpaid" => texts["Desk.overpaid", state.Received, -state.Due],
            "late" or "refund" => texts["Desk.refund", state.Received],
            _ => Detail(order, texts),
        };
    }

    /// <summary>One thing that happened, in words.</summary>
    public static string Tell(TimelineView moment, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return moment switch
        {
            TimelineView.StepTaken taken => texts[$"Step.{taken.Step}"],
            TimelineView.MoneySeen seen when seen.Amount > Vnd.Zero => texts["Step.MoneyIn", seen.Amount],
            TimelineView.MoneySeen seen => texts["Step.MoneyOut", -seen.Amount],
            _ => throw new CommerceException($"The timeline holds {moment?.GetType().Name}, which the page does not tell."),
        };
    }

    /// <summary>The short name of a bank, or its number when it is not known.</summary>
    public static string BankName(string bin) =>
        bin == Banks.Practice.Bin ? Banks.Practice.Name : Banks.TryFind(bin, out var bank) ? bank.ShortName : bin;
}
