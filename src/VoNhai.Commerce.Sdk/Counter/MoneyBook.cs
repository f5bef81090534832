using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>One line of an order's money, as its household sees it.</summary>
/// <param name="EntryId">What <see cref="IMoneyDesk.ReverseAsync"/> names.</param>
/// <param name="Code">The code of the request that it belongs to: the order's, or a deposit's.</param>
/// <param name="Kind">What it records.</param>
/// <param name="Amount">How much.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Where">Where a mark's money was seen.</param>
/// <param name="TransferId">The transfer that a bank saw; what <see cref="IMoneyDesk.AssignTransferAsync"/> moves.</param>
/// <param name="IsTakenBack">Another line takes it back.</param>
/// <param name="CanBeTakenBack">Whether a person may take it back now.</param>
public sealed record MoneyLine(
    Guid EntryId,
    OrderCode Code,
    LedgerEntryKind Kind,
    Vnd Amount,
    DateTimeOffset At,
    DateTimeOffset OccurredAt,
    string By,
    string Reason,
    SeenWhere? Where,
    Guid? TransferId,
    bool IsTakenBack,
    bool CanBeTakenBack)
{
    /// <summary>The line that this one takes back; <c>null</c> when it takes none back.</summary>
    public Guid? ReversesId { get; init; }
}

/// <summary>Every line of an order's money, oldest first, and what became of its marks.</summary>
/// <param name="Order">The order.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Marks">The marks among them.</param>
public sealed record MoneyBook(OrderView Order, IReadOnlyList<MoneyLine> Lines, IReadOnlyList<PaymentMark> Marks);
