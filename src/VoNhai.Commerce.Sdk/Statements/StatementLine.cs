using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Statements;

/// <summary>One line of a statement and where it ended. What could not be read is kept as it stood in <see cref="Raw"/>.</summary>
public sealed record StatementLine
{
    /// <summary>The row as a spreadsheet counts it, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>Where it ended.</summary>
    public required LineFate Fate { get; init; }

    /// <summary>Why it is unreadable or skipped; <c>null</c> otherwise.</summary>
    public StatementReason? Reason { get; init; }

    /// <summary>When the money moved, at UTC+7; midnight when the bank gives the day alone.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Positive in, negative out; <c>null</c> when unreadable or skipped, never zero.</summary>
    public Vnd? Amount { get; init; }

    /// <summary>On the account afterwards, where the bank tells it.</summary>
    public Vnd? Balance { get; init; }

    /// <summary>The bank's reference; may be empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>What payer and banks wrote; may be empty.</summary>
    public string Memo { get; init; } = "";

    /// <summary>The name on the other side; may be empty.</summary>
    public string Counterparty { get; init; } = "";

    /// <summary>The account on the other side; may be empty.</summary>
    public string CounterAccount { get; init; } = "";

    /// <summary>
    /// What this line is called in every file that holds it, 32 hex digits and the number among its equals; empty unless it is a
    /// transfer. See <see cref="RowIdentity"/>.
    /// </summary>
    public string Identity { get; init; } = "";

    /// <summary>The cells of an unreadable line, so that a person can judge it; empty otherwise.</summary>
    public string Raw { get; init; } = "";

    /// <summary>Whether it is money that moved: read, known already, or out.</summary>
    public bool IsTransfer => Fate is LineFate.Read or LineFate.Duplicate or LineFate.Outgoing;
}
