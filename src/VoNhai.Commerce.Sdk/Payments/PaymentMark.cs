using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>What became of a mark.</summary>
public enum MarkState
{
    /// <summary>A person's word, and no bank has spoken yet.</summary>
    Open,

    /// <summary>Banks saw at least as much.</summary>
    Confirmed,

    /// <summary>A statement does not hold the money.</summary>
    Contradicted,

    /// <summary>A person took it back.</summary>
    Reversed,
}

/// <summary>A mark, and what became of it. Computed from the ledger, never stored.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Amount">How much in all had come, says the person.</param>
/// <param name="Where">Where it was seen.</param>
/// <param name="State">What became of it.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Note">A few words; may be empty.</param>
public sealed record PaymentMark(Guid EntryId, Vnd Amount, SeenWhere Where, MarkState State, DateTimeOffset At, string By, string Note)
{
    /// <summary>The marks of an order's ledger, oldest first.</summary>
    public static IReadOnlyList<PaymentMark> AllOf(IReadOnlyCollection<LedgerEntry> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var money = LedgerSums.Of(ledger);
        var reversed = ledger.Where(entry => entry.Kind == LedgerEntryKind.MarkReversed).Select(entry => entry.ReversesId).ToHashSet();
        var contradicted = ledger.Where(entry => entry.Kind == LedgerEntryKind.MarkContradicted).Select(entry => entry.ReversesId).ToHashSet();
        return
        [
            .. from mark in ledger
               where mark.Kind == LedgerEntryKind.Mark
               orderby mark.RecordedAt, mark.Id
               let state = reversed.Contains(mark.Id) ? MarkState.Reversed
                   : money.BankSaw >= mark.Amount ? MarkState.Confirmed
                   : contradicted.Contains(mark.Id) ? MarkState.Contradicted
                   : MarkState.Open
               select new PaymentMark(mark.Id, mark.Amount, mark.SeenWhere ?? SeenWhere.BankApp, state, mark.RecordedAt, mark.By, mark.Reason),
        ];
    }
}
