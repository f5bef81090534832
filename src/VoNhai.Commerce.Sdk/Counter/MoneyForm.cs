using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>What a person enters about money, as typed: the desk checks everything.</summary>
public abstract record MoneyForm
{
    /// <summary>Made once by whoever shows the form, 1…64 visible ASCII characters.</summary>
    public required string FormKey { get; init; }

    /// <summary>Why, in a few words, at most 300 characters. Some entries need it.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A household saw money with its own eyes.</summary>
public sealed record MarkSeen : MoneyForm
{
    /// <summary>Where. The buyer's screen is no answer.</summary>
    public required SeenWhere Where { get; init; }

    /// <summary>How much in all has come for the order, 1…9 999 999 999 999 đồng.</summary>
    public required Vnd Amount { get; init; }
}

/// <summary>Cash changed hands.</summary>
public sealed record CashMoved : MoneyForm
{
    /// <summary>How much, 1…9 999 999 999 999 đồng.</summary>
    public required Vnd Amount { get; init; }

    /// <summary>When; <c>null</c> for now. Not in the future.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>Goods go before money.</summary>
public sealed record CreditGiven : MoneyForm
{
    /// <summary>On which terms.</summary>
    public required CreditTerms Terms { get; init; }

    /// <summary>How much; <c>null</c> for all that is due and not on credit yet.</summary>
    public Vnd? Amount { get; init; }
}

/// <summary>The household asks less. <see cref="MoneyForm.Reason"/> is needed.</summary>
public sealed record AllowanceGiven : MoneyForm
{
    /// <summary>How much less, at most what is asked now.</summary>
    public required Vnd Amount { get; init; }

    /// <summary>The name of a picture of the spoiled goods that the host keeps itself, at most 120 characters; may be empty.</summary>
    public string Photo { get; init; } = "";

    /// <summary>A picture of the spoiled goods, kept with the entry and named by its hash (<see cref="IProofPhotos"/>); <c>null</c> for none.</summary>
    public PhotoFile? Picture { get; init; }
}

/// <summary>The price changed. <see cref="MoneyForm.Reason"/> is needed.</summary>
public sealed record PriceAdjusted : MoneyForm
{
    /// <summary>By how much: positive when it is dearer, negative when it is cheaper.</summary>
    public required Vnd Change { get; init; }
}

/// <summary>An entry was wrong. <see cref="MoneyForm.Reason"/> is needed.</summary>
public sealed record EntryReversed : MoneyForm;

/// <summary>The household sent money back by transfer.</summary>
public sealed record RefundMade : MoneyForm
{
    /// <summary>How much; never more than is there.</summary>
    public required Vnd Amount { get; init; }
}

/// <summary>The household gives money back through the gateway that it came by.</summary>
public sealed record CardRefund : MoneyForm
{
    /// <summary>How much; never more than one payment through the gateway still holds.</summary>
    public required Vnd Amount { get; init; }
}

/// <summary>A part of the money is asked for beforehand.</summary>
public sealed record DepositAsked : MoneyForm
{
    /// <summary>How much; give this or <see cref="Percent"/>.</summary>
    public Vnd? Amount { get; init; }

    /// <summary>How many hundredths of the order's price, 1…100; rounded up to whole thousands where that is not more than the price.</summary>
    public int? Percent { get; init; }
}

/// <summary>What becomes of a deposit.</summary>
public enum DepositEnd
{
    /// <summary>It is part of the order's money.</summary>
    Kept,

    /// <summary>It goes back to the buyer.</summary>
    Returned,

    /// <summary>The buyer loses it.</summary>
    Forfeited,
}

/// <summary>A person decides about a deposit. <see cref="MoneyForm.Reason"/> is needed.</summary>
public sealed record DepositEnded : MoneyForm
{
    /// <summary>What becomes of it.</summary>
    public required DepositEnd End { get; init; }
}
