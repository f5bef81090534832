using Microsoft.Extensions.Localization;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>How a line of the queue is told: a picture, a name and one sentence that says why it is here.</summary>
internal static class QueueWords
{
    /// <summary>The end of the key of its name.</summary>
    public static string KeyOf(QueueItem item) => item.GetType().Name;

    /// <summary>The order that it is about; <c>null</c> for transfers and feeds.</summary>
    public static QueuedOrder? OrderOf(QueueItem item) => item switch
    {
        QueueItem.ContradictedMark mark => mark.Order,
        QueueItem.Disputed disputed => disputed.Order,
        QueueItem.GatewayUnclear unclear => unclear.Order,
        QueueItem.LateMoney late => late.Order,
        QueueItem.RefundDue refund => refund.Order,
        QueueItem.Overpaid much => much.Order,
        QueueItem.Underpaid little => little.Order,
        QueueItem.Claim claim => claim.Order,
        QueueItem.OverdueUnheard overdue => overdue.Order,
        _ => null,
    };

    /// <summary>The transfer that waits for its order, and the orders that it may be meant for.</summary>
    public static (QueuedTransfer Transfer, IReadOnlyList<OrderSuggestion> Suggestions)? MoneyOf(QueueItem item) => item switch
    {
        QueueItem.UnmatchedMoney money => (money.Transfer, money.Suggestions),
        QueueItem.AmbiguousMoney money => (money.Transfer, money.Suggestions),
        _ => null,
    };

    /// <summary>The picture.</summary>
    public static string IconOf(QueueItem item) => item switch
    {
        QueueItem.ContradictedMark => "loi",
        QueueItem.Disputed or QueueItem.GatewayUnclear => "the",
        QueueItem.LateMoney => "cho",
        QueueItem.RefundDue => "tien",
        QueueItem.Overpaid => "cong",
        QueueItem.Underpaid => "thieu",
        QueueItem.Claim => "dien-thoai",
        QueueItem.OverdueUnheard => "lich",
        QueueItem.AmbiguousMoney or QueueItem.UnmatchedMoney => "hoi",
        QueueItem.FeedSilent => "mat-mang",
        _ => "canh-bao",
    };

    /// <summary>Red where goods may have left for nothing, yellow where money is in the wrong place, blue where somebody should look.</summary>
    public static string ToneOf(QueueItem item) => item switch
    {
        QueueItem.ContradictedMark or QueueItem.Disputed => "error",
        QueueItem.GatewayUnclear => "warn",
        QueueItem.LateMoney or QueueItem.RefundDue or QueueItem.Overpaid or QueueItem.Underpaid or QueueItem.FeedSilent => "warn",
        _ => "info",
    };

    /// <summary>Why it is here.</summary>
    /// <exception cref="CommerceException">The queue holds a case that the page does not tell.</exception>
    public static string WhyOf(QueueItem item, IStringLocalizer texts) => item switch
    {
        QueueItem.ContradictedMark mark => texts["Why.ContradictedMark", mark.Amount],
        QueueItem.Disputed { IsLost: true } lost => texts["Why.DisputeLost", lost.Amount, lost.Order.Due],
        QueueItem.Disputed disputed => texts["Why.Disputed", disputed.Amount, NameOf(disputed.Gateway)],
        QueueItem.GatewayUnclear unclear => texts["Why.GatewayUnclear", NameOf(unclear.Gateway), unclear.What],
        QueueItem.LateMoney late => texts[late.GoodsAreThere ? "Why.LateMoney" : "Why.LateMoneyGone"],
        QueueItem.RefundDue refund => texts["Why.RefundDue", refund.Order.RefundDue],
        QueueItem.Overpaid much => texts["Why.Overpaid", much.Order.RefundDue],
        QueueItem.Underpaid little => texts["Why.Underpaid", little.Order.Received, little.Order.Due],
        QueueItem.Claim => texts["Why.Claim"],
        QueueItem.OverdueUnheard overdue => texts["Why.OverdueUnheard", overdue.Order.Due],
        QueueItem.AmbiguousMoney => texts["Why.AmbiguousMoney"],
        QueueItem.UnmatchedMoney money => texts[$"Why.{money.Reason}"],
        QueueItem.FeedSilent { LastHeardAt: { } heard } silent => texts["Why.FeedSilent", NameOf(silent.Provider), Clock.Show(heard)],
        QueueItem.FeedSilent silent => texts["Why.FeedNeverHeard", NameOf(silent.Provider)],
        QueueItem.UnreadableDelivery delivery => texts["Why.UnreadableDelivery", NameOf(delivery.Provider)],
        _ => throw new CommerceException($"The queue holds {item.GetType().Name}, which the page does not tell."),
    };

    /// <summary>What is missing or too much, in two words and a sum.</summary>
    public static (string Key, Vnd Amount) DifferenceOf(QueuedOrder order) =>
        order.RefundDue.IsPositive ? ("Money.RefundDue", order.RefundDue) : ("Money.Due", order.Due);

    private static string NameOf(string provider) => provider switch
    {
        BankFeedProviders.SePay => "SePay",
        BankFeedProviders.SePayBankHub => "SePay Bank Hub",
        BankFeedProviders.Casso => "Casso",
        BankFeedProviders.PayOs => "payOS",
        "stripe" => "Stripe",
        _ => provider,
    };
}
