using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>What persons decided about deposits, as the ledger has it.</summary>
internal static class DepositEnds
{
    /// <summary>The kind of entry that writes an end down.</summary>
    public static LedgerEntryKind KindOf(DepositEnd end) => end switch
    {
        DepositEnd.Kept => LedgerEntryKind.DepositKept,
        DepositEnd.Returned => LedgerEntryKind.DepositReturned,
        DepositEnd.Forfeited => LedgerEntryKind.DepositForfeited,
        _ => throw new ArgumentOutOfRangeException(nameof(end)),
    };

    /// <summary>The end that stands for this deposit, or <c>null</c>.</summary>
    public static DepositEnd? Of(PaymentRequest deposit, IReadOnlyCollection<LedgerEntry> ledger)
    {
        var takenBack = ledger.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
        return ledger
            .Where(entry => entry.RequestId == deposit.Id && !takenBack.Contains(entry.Id))
            .Select(entry => entry.Kind switch
            {
                LedgerEntryKind.DepositKept => DepositEnd.Kept,
                LedgerEntryKind.DepositReturned => DepositEnd.Returned,
                LedgerEntryKind.DepositForfeited => DepositEnd.Forfeited,
                _ => (DepositEnd?)null,
            })
            .FirstOrDefault(end => end is not null);
    }
}
