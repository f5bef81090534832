using System.Globalization;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>
/// From what was typed to what the desk takes. What cannot be read becomes a value that the desk refuses (no amount, no choice, a time out
/// of range), so that it always tells every problem of a form at once; the sentence noted here says more and goes first.
/// </summary>
internal sealed class MoneyReading(MoneyInput input, IStringLocalizer<MoneyTexts> texts)
{
    // No name of a picture: the desk refuses it.
    private const string Unreadable = "?";

    /// <summary>By field, the sentence beside it.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    public MarkSeen Mark() => new() { FormKey = Key, Reason = Reason, Amount = Amount(), Where = Choice<SeenWhere>(input.Where) };

    public CashMoved Cash() => new() { FormKey = Key, Reason = Reason, Amount = Amount(), At = At() };

    public CreditGiven Credit() => new() { FormKey = Key, Reason = Reason, Amount = Amount(), Terms = Choice<CreditTerms>(input.Terms) };

    /// <summary>An allowance with its picture, if one was brought and can be taken; <paramref name="refused"/> says why it cannot.</summary>
    public AllowanceGiven Allowance(PhotoFile? picture, string? refused)
    {
        if (refused is not null)
        {
            Problems["photo"] = refused;
        }

        return new() { FormKey = Key, Reason = Reason, Amount = Amount(), Picture = picture, Photo = refused is null ? "" : Unreadable };
    }

    public RefundMade Refund() => new() { FormKey = Key, Reason = Reason, Amount = Amount() };

    public CardRefund CardBack() => new() { FormKey = Key, Reason = Reason, Amount = Amount() };

    public EntryReversed TakingBack() => new() { FormKey = Key, Reason = Reason };

    public DepositEnded End() => new() { FormKey = Key, Reason = Reason, End = Choice<DepositEnd>(input.End) };

    /// <summary>"100k", or "30%" of the price.</summary>
    public DepositAsked Deposit()
    {
        var typed = input.Amount?.Trim() ?? "";
        return typed.EndsWith('%')
            ? new() { FormKey = Key, Reason = Reason, Percent = int.TryParse(typed[..^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : 0 }
            : new() { FormKey = Key, Reason = Reason, Amount = Amount() };
    }

    /// <summary>The sender of a transfer; <c>null</c> when the form names none.</summary>
    public RefundTo? BackToPayer() => Guid.TryParse(input.Payer, out var transferId) ? new RefundTo.Payer(transferId, Amount()) : null;

    /// <summary>The buyer's own code; with bank, number and name once somebody looked at them a second time.</summary>
    public RefundTo? ToOwnCode()
    {
        var scanned = CodeTelling.Bare(input.Scanned ?? "");
        if (scanned.Length == 0)
        {
            Problems["scanned"] = texts["Refund.ScannedMissing"];
            return null;
        }

        var looked = input.Account is null ? null : new LookedAt(input.Bin ?? "", input.Account, input.Name?.Trim() ?? "");
        return new RefundTo.ScannedCode(scanned, Amount(), looked);
    }

    private string Key => input.Key ?? "";

    private string Reason => input.Reason?.Trim() ?? "";

    private Vnd Amount()
    {
        var isRead = VndReader.TryRead(input.Amount, out var amount);
        if (isRead && amount.Dong <= Order.GreatestTotal)
        {
            return amount;
        }

        Problems["amount"] = texts[string.IsNullOrWhiteSpace(input.Amount) ? "Amount.Missing" : isRead ? "Amount.TooGreat" : "Amount.Unreadable"];
        return Vnd.Zero;
    }

    private DateTimeOffset? At()
    {
        if (string.IsNullOrWhiteSpace(input.At))
        {
            return null;
        }

        // What a browser's own field sends; seconds when it has any.
        string[] forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
        if (DateTime.TryParseExact(input.At, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year > 1)
        {
            return new DateTimeOffset(local, VietnamTime.Offset);
        }

        Problems["at"] = texts["Cash.AtUnreadable"];
        return DateTimeOffset.MinValue;
    }

    private static T Choice<T>(string? name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name!) : (T)Enum.ToObject(typeof(T), -1);
}
