namespace VoNhai.Commerce.Statements;

/// <summary>What a column of a statement tells.</summary>
public enum StatementField
{
    /// <summary>When the transfer was made; at Vietcombank the same cell also holds the reference.</summary>
    Date,

    /// <summary>When it counts for interest; read only where no <see cref="Date"/> is.</summary>
    ValueDate,

    /// <summary>The bank's reference.</summary>
    Reference,

    /// <summary>Money out.</summary>
    Debit,

    /// <summary>Money in.</summary>
    Credit,

    /// <summary>One column for both ways: in is positive, out negative.</summary>
    SignedAmount,

    /// <summary>What is on the account after the transfer.</summary>
    Balance,

    /// <summary>What payer and banks wrote.</summary>
    Memo,

    /// <summary>The name on the other side.</summary>
    Counterparty,

    /// <summary>The account on the other side.</summary>
    CounterAccount,
}
