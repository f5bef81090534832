using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.SalesBook;

/// <summary>What stands in the books for one day, in đồng. All sums count corrections; each may be negative.</summary>
/// <param name="Day">The day in Vietnam.</param>
public sealed record BookDay(DateOnly Day)
{
    /// <summary>Goods that left the household's hands, less what came back.</summary>
    public Vnd Sales { get; init; }

    /// <summary>Cash that came; never negative.</summary>
    public Vnd CashIn { get; init; }

    /// <summary>Cash that went; never negative.</summary>
    public Vnd CashOut { get; init; }

    /// <summary>Transfers that banks saw, in less out.</summary>
    public Vnd Transfer { get; init; }

    /// <summary>Transfers that only a person tells of, in less out.</summary>
    public Vnd Told { get; init; }

    /// <summary>Paid by card, less what went back to cards: it lies with the gateway, and is neither cash nor a transfer.</summary>
    public Vnd Gateway { get; init; }

    /// <summary>By how much what buyers owe for goods that are gone grew (or shrank).</summary>
    public Vnd Owed { get; init; }

    /// <summary>What orders of this day left unpaid at its end, without what others paid back; never negative.</summary>
    public Vnd NewlyOwed { get; init; }

    /// <summary>Deposits that buyers lost.</summary>
    public Vnd Forfeited { get; init; }

    /// <summary>Cash in less cash out.</summary>
    public Vnd Cash => CashIn - CashOut;

    /// <summary>All transfers, confirmed or told of.</summary>
    public Vnd Transfers => Transfer + Told;

    /// <summary>All money, in less out, wherever it lies.</summary>
    public Vnd Money => Cash + Transfers + Gateway;

    /// <summary>The sums of two days, under the first one's day.</summary>
    public static BookDay operator +(BookDay one, BookDay other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with
        {
            Sales = one.Sales + other.Sales,
            CashIn = one.CashIn + other.CashIn,
            CashOut = one.CashOut + other.CashOut,
            Transfer = one.Transfer + other.Transfer,
            Told = one.Told + other.Told,
            Gateway = one.Gateway + other.Gateway,
            Owed = one.Owed + other.Owed,
            NewlyOwed = one.NewlyOwed + other.NewlyOwed,
            Forfeited = one.Forfeited + other.Forfeited,
        };
    }
}
