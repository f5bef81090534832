using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>What is said about lines of the book and about what cannot be written into it.</summary>
internal static class MoneyWords
{
    /// <summary>The sentence of a refusal: what is possible instead.</summary>
    public static string Of(MoneyRefusal refusal, IStringLocalizer<MoneyTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(texts);
        return refusal switch
        {
            MoneyRefusal.MoreThanCameIn { Most: var most } => most.IsPositive ? texts["Refused.moreThanCameIn", most] : texts["Refused.nothingLeft"],
            MoneyRefusal.MoreThanDue { Most: var most } => most.IsPositive ? texts["Refused.moreThanDue", most] : texts["Refused.nothingDue"],
            MoneyRefusal.DepositTooGreat { Most: var most } => most.IsPositive ? texts["Refused.depositTooGreat", most] : texts["Refused.noDepositLeft"],
            MoneyRefusal.PriceOutOfRange { Asked: var asked } => texts["Refused.priceOutOfRange", asked],
            MoneyRefusal.GoodsAreGone { ProductName: var name } => texts["Refused.goodsAreGone", name],
            _ => texts["Refused." + refusal.Code],
        };
    }

    /// <summary>The field that a refusal stands beside; empty for the whole form.</summary>
    public static string FieldOf(MoneyRefusal refusal) =>
        refusal is MoneyRefusal.MoreThanCameIn or MoneyRefusal.MoreThanDue or MoneyRefusal.DepositTooGreat or MoneyRefusal.PriceOutOfRange ? "amount" : "";

    /// <summary>The icon of a line.</summary>
    public static string IconOf(LedgerEntryKind kind) => kind switch
    {
        LedgerEntryKind.TransferIn => "ngan-hang",
        LedgerEntryKind.Mark => "xong",
        LedgerEntryKind.Cash => "tien",
        LedgerEntryKind.GatewayPaid => "the",
        LedgerEntryKind.GatewayRefunded => "quay-lai",
        LedgerEntryKind.GatewayDisputed or LedgerEntryKind.GatewayDisputeLost or LedgerEntryKind.GatewayUnclear or LedgerEntryKind.GatewayRefundFailed => "canh-bao",
        LedgerEntryKind.TransferOut or LedgerEntryKind.RefundMade or LedgerEntryKind.CashReturned => "quay-lai",
        LedgerEntryKind.MarkContradicted => "canh-bao",
        LedgerEntryKind.Allowance or LedgerEntryKind.AdjustedDown => "tru",
        LedgerEntryKind.AdjustedUp => "cong",
        LedgerEntryKind.CreditGiven => "lich",
        LedgerEntryKind.DepositKept or LedgerEntryKind.DepositForfeited or LedgerEntryKind.DepositReturned => "theo-doi",
        _ => "xem-lai",
    };

    /// <summary>The amount of a line; with a sign where money moved, without one where only words were written.</summary>
    public static string AmountOf(MoneyLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind switch
        {
            LedgerEntryKind.TransferIn or LedgerEntryKind.Cash or LedgerEntryKind.GatewayPaid or LedgerEntryKind.GatewayRefundFailed => $"+{line.Amount}",
            LedgerEntryKind.TransferOut or LedgerEntryKind.RefundMade or LedgerEntryKind.CashReturned
                or LedgerEntryKind.GatewayRefunded or LedgerEntryKind.GatewayDisputeLost => $"−{line.Amount}",
            _ => line.Amount.ToString(),
        };
    }

    /// <summary>What the mark field starts with: all that must have come by bank for nothing to be missing.</summary>
    public static Vnd ToBeSeen(PaymentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var all = SeenBefore(state) + state.Due;
        return all.IsPositive ? all : SeenBefore(state);
    }

    /// <summary>What banks or persons saw come by bank so far.</summary>
    public static Vnd SeenBefore(PaymentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.BankSaw + state.MarkedUnconfirmed;
    }
}
