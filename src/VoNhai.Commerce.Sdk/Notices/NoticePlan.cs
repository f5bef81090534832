using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Notices;

/// <summary>Who is told of what. Whatever is not here is not told.</summary>
internal static class NoticePlan
{
    /// <summary>What a step in an order's timeline tells; <c>null</c>: nothing. A step that was undone was told to nobody, and neither is that.</summary>
    public static NoticeKind? Of(TimelineEntry entry) => entry.Step switch
    {
        _ when entry.IsUndoing => null,
        OrderStep.Placed => entry.Number == 1 ? NoticeKind.Placed : NoticeKind.TakenUpAgain,
        OrderStep.Accepted => NoticeKind.Accepted,
        OrderStep.Packed => NoticeKind.Packed,
        OrderStep.HandedOver => NoticeKind.HandedOver,
        OrderStep.Delivered => NoticeKind.Delivered,
        OrderStep.Returned => NoticeKind.Returned,
        OrderStep.Cancelled => NoticeKind.Cancelled,
        _ => throw new CommerceException($"Nobody decided who is told of {entry.Step}."),
    };

    /// <summary>What a line of the ledger tells; <c>null</c>: nothing. Cash was seen by both, and reversals are a household's own mending.</summary>
    public static NoticeKind? Of(LedgerEntry entry) => entry.Kind switch
    {
        LedgerEntryKind.TransferIn => NoticeKind.MoneySeen,
        LedgerEntryKind.Mark => NoticeKind.MoneyMarked,
        LedgerEntryKind.GatewayPaid => NoticeKind.PaidByCard,
        _ => null,
    };

    /// <summary>Whether the household is told, too: of what others did, not of its own steps.</summary>
    public static bool TellsHousehold(NoticeKind kind) => kind == NoticeKind.Placed;
}
