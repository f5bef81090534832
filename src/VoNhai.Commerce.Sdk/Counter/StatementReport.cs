using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Counter;

/// <summary>A statement with every line's fate and what it proved.</summary>
public sealed record StatementReport
{
    /// <summary>The file as it was read.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Every line in the order of the file; money that is known already is <see cref="LineFate.Duplicate"/>.</summary>
    public required IReadOnlyList<StatementLine> Lines { get; init; }

    /// <summary>How many lines ended in each fate; every fate is there.</summary>
    public required IReadOnlyDictionary<LineFate, int> Counts { get; init; }

    /// <summary>How many transfers were newly credited to an order; 0 when nothing was taken in.</summary>
    public int Credited { get; init; }

    /// <summary>From when on marks were judged; <c>null</c> when none were.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when marks were judged.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Every mark of the period that nobody had taken back, oldest first.</summary>
    public IReadOnlyList<JudgedMark> Marks { get; init; } = [];
}

/// <summary>What a statement says of a mark.</summary>
public enum MarkVerdict
{
    /// <summary>Banks saw at least as much.</summary>
    Confirmed,

    /// <summary>The statement covers its days without a gap and does not hold the money. It waits in the queue for a person.</summary>
    Contradicted,

    /// <summary>Not on the statement, but the statement has gaps, unreadable lines or no memos: it proves nothing.</summary>
    Undecided,
}

/// <summary>A mark that a statement was held against.</summary>
/// <param name="MarkId">The ledger entry.</param>
/// <param name="Code">The order.</param>
/// <param name="Amount">What the person said had come in all.</param>
/// <param name="MarkedAt">When, in UTC.</param>
/// <param name="Verdict">What the statement says.</param>
public sealed record JudgedMark(Guid MarkId, OrderCode Code, Vnd Amount, DateTimeOffset MarkedAt, MarkVerdict Verdict);
