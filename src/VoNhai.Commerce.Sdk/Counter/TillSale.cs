using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>How a sale at the till is paid.</summary>
public enum TillPayment
{
    /// <summary>Cash, all of it, now.</summary>
    Cash,

    /// <summary>A transfer with the sale's code: the sale waits until <see cref="TillEnd"/> says how it went.</summary>
    Transfer,

    /// <summary>A named person owes it.</summary>
    Owed,
}

/// <summary>A sale at the till, as a phone or a form tells it: the desk checks everything.</summary>
public sealed record TillSale
{
    /// <summary>Made by the phone, once per sale: told twice, it is sold once. The same id for another sale is refused.</summary>
    public required Guid Id { get; init; }

    /// <summary>The phone; empty for a form without a script.</summary>
    public Guid DeviceId { get; init; }

    /// <summary>The outing whose goods are sold first; <c>null</c> for the stall at home.</summary>
    public Guid? OutingId { get; init; }

    /// <summary>A code that was taken along (<see cref="ITillDesk.TakeCodesAsync"/>); empty to be given one.</summary>
    public string Code { get; init; } = "";

    /// <summary>The account that the buyer was shown; <c>null</c> for the household's present one.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>What was sold, 1…50 lines, each product once.</summary>
    public required IReadOnlyList<TillLine> Lines { get; init; }

    /// <summary>How it is paid.</summary>
    public required TillPayment Payment { get; init; }

    /// <summary>Who owes: name (1…80 characters), what neighbours call them (40), hamlet (80). The name is needed for <see cref="TillPayment.Owed"/>.</summary>
    public string Name { get; init; } = "";

    /// <summary>See <see cref="Name"/>.</summary>
    public string Nickname { get; init; } = "";

    /// <summary>See <see cref="Name"/>.</summary>
    public string Hamlet { get; init; } = "";

    /// <summary>When, in UTC: not in the future, and at most <see cref="Orders.SaleMoment.FarthestBack"/> ago.</summary>
    public required DateTimeOffset SoldAt { get; init; }
}

/// <summary>One line of a sale at the till.</summary>
/// <param name="ProductId">What; <c>null</c> for an amount without a product.</param>
/// <param name="Quantity">How much, more than nothing and at most 100,000 units; one for an amount.</param>
/// <param name="UnitPrice">For how much a unit, more than nothing.</param>
public sealed record TillLine(Guid? ProductId, Quantity Quantity, Vnd UnitPrice);

/// <summary>How a sale that waited for a transfer ended.</summary>
public enum TillEnding
{
    /// <summary>The whole money is there.</summary>
    Paid,

    /// <summary>The household saw it (<see cref="TillEnd.SeenWhere"/>): a mark by a named person.</summary>
    Seen,

    /// <summary>"Chưa thấy tiền": the goods went all the same, and the money is owed until it comes.</summary>
    Unseen,

    /// <summary>The buyer went away; the goods stay.</summary>
    Dropped,
}

/// <summary>The end of a sale that waited for a transfer; told twice, it ends once.</summary>
/// <param name="SaleId">The <see cref="TillSale.Id"/>.</param>
/// <param name="Ending">How it went.</param>
/// <param name="SeenWhere">Where the money was seen; needed for <see cref="TillEnding.Seen"/> and only then.</param>
public sealed record TillEnd(Guid SaleId, TillEnding Ending, SeenWhere? SeenWhere = null);

/// <summary>Goods to take out of the online stock.</summary>
/// <param name="Key">Made once by whoever shows the form: the same key again takes nothing more.</param>
/// <param name="DeviceId">The phone; empty for a form without a script. One phone has one outing at a time, and adds to it.</param>
/// <param name="Goods">How much of what, 1…200 products, each once, more than nothing.</param>
public sealed record TillTakeOut(Guid Key, Guid DeviceId, IReadOnlyList<KeyValuePair<Guid, Quantity>> Goods);
