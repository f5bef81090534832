using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>What the door answers.</summary>
/// <param name="Household">Whose session it is.</param>
/// <param name="Now">The server's clock, in milliseconds since 1970.</param>
/// <param name="Results">One for each entry, in their order.</param>
/// <param name="Codes">Codes to take along.</param>
/// <param name="Outing">What this phone has out; <c>null</c> when nothing.</param>
/// <param name="Shop">The list of goods, where it was asked for.</param>
internal sealed record TillAnswer(
    Guid Household, long Now, IReadOnlyList<TillResult> Results, IReadOnlyList<string> Codes, TillOutingDocument? Outing, TillShopDocument? Shop);

/// <summary>What became of one entry.</summary>
/// <param name="Id">The entry's.</param>
/// <param name="Kind">The entry's.</param>
/// <param name="State">
/// <c>done</c> and <c>again</c>: it is written down, forget it. <c>askDay</c>: ask the person and send it again. <c>wait</c>: after its sale.
/// <c>refused</c>: show it to the person. <c>notEnough</c>: so much is not there.
/// </param>
internal sealed record TillResult(Guid Id, TillEntryKind Kind, string State)
{
    /// <summary>The order's code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Whether all its money is there, or a person says so.</summary>
    public bool Paid { get; init; }

    /// <summary>For <c>askDay</c>: the likely days.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>What a person should know, in a sentence; empty for nothing.</summary>
    public string Message { get; init; } = "";
}

/// <summary>What a phone has out.</summary>
internal sealed record TillOutingDocument(Guid Id, IReadOnlyList<TillOutingGoods> Goods)
{
    public static TillOutingDocument? Of(OutingView? outing) => outing is null or { ClosedAt: not null }
        ? null
        : new TillOutingDocument(outing.Id, [.. outing.Goods.Select(goods => new TillOutingGoods(goods.ProductId, goods.Taken.Thousandths, goods.Left.Thousandths))]);
}

/// <summary>Quantities in thousandths.</summary>
internal sealed record TillOutingGoods(Guid Product, long Taken, long Left);

/// <summary>What a phone must know to sell.</summary>
internal sealed record TillShopDocument(string Name, bool Practice, TillAccountDocument? Account, IReadOnlyList<TillGoodsDocument> Goods)
{
    public static TillShopDocument Of(TillSnapshot snapshot) => new(
        snapshot.Household.Name,
        snapshot.Household.IsPractice,
        snapshot.Account is { } account ? new TillAccountDocument(account.Id, account.Bin, account.Number, account.HolderName, account.MemoPrefix) : null,
        [.. snapshot.Goods.Select(goods => new TillGoodsDocument(goods.Id, goods.Name, goods.Unit, goods.Price.Dong, goods.Stock.Thousandths))]);
}

/// <summary>Where transfers go.</summary>
internal sealed record TillAccountDocument(Guid Id, string Bin, string Number, string Holder, string Prefix);

/// <summary>Something to tap: price in đồng, stock in thousandths.</summary>
internal sealed record TillGoodsDocument(Guid Id, string Name, string Unit, long Price, long Stock);
