using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Something about an order was saved that its household's books may not know yet. Written in the same transaction, so that neither is there
/// without the other; gone once the books were written. Each has an id of its own: whoever writes the books removes only what was read before.
/// </summary>
internal sealed class BookMark
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Guid OrderId { get; init; }
}

/// <summary>The one row of a household that whoever writes into its books holds: numbers have no gaps, and nothing is written into what is being closed.</summary>
internal sealed class BookHead
{
    public required Guid HouseholdId { get; init; }

    /// <summary>The last number that was given.</summary>
    public long LastNumber { get; set; }

    /// <summary>The last day that is closed; the first day of all when none is.</summary>
    public DateOnly ClosedThrough { get; set; }
}

/// <summary>A month was closed, by whom and when; never changed.</summary>
internal sealed class BookClosingRow
{
    public required Guid HouseholdId { get; init; }

    /// <summary>The month's last day.</summary>
    public required DateOnly Through { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public required string By { get; init; }
}

/// <summary>What an order's buyer owes now, as the ledger says; no row when nothing. Written with the books' lines, and can be computed again.</summary>
internal sealed class DebtRow
{
    public required Guid OrderId { get; init; }

    public required Guid HouseholdId { get; init; }

    /// <summary>Which person (<see cref="DebtorKeys"/>); says nothing of who that is.</summary>
    public required string Debtor { get; init; }

    public required long Owed { get; init; }

    public required CreditTerms Terms { get; init; }

    public required DateTimeOffset Since { get; init; }
}

/// <summary>What a household notes of a person who owes: what people call him, and where he lives.</summary>
internal sealed class DebtorNote
{
    public required Guid HouseholdId { get; init; }

    public required string Debtor { get; init; }

    public required string Nickname { get; set; }

    public required string Hamlet { get; set; }
}

/// <summary>Cash that was counted; never changed: whoever counts again writes another one.</summary>
internal sealed class CashCountRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Small change at the day's beginning, in đồng.</summary>
    public required long Opening { get; init; }

    /// <summary>What the books had come in when it was counted.</summary>
    public required long CashIn { get; init; }

    /// <summary>What they had gone out.</summary>
    public required long CashOut { get; init; }

    public required long Counted { get; init; }

    /// <summary>How many of which note: <c>500000×2 200000×1</c>; empty when one sum was entered.</summary>
    public required string Notes { get; init; }

    public required string Reason { get; init; }

    public required string FormKey { get; init; }

    public required DateTimeOffset CountedAt { get; init; }

    public required string By { get; init; }
}
