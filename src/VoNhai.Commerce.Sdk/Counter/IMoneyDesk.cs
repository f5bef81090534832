using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// The household's side of its money: what a person saw, took, gave back or decided. Each call writes new ledger entries and changes
/// none. Another household's orders, entries and transfers are as good as missing. A code is that of the order or of one of its deposits.
/// </summary>
/// <remarks>
/// <c>by</c> is a user id, kept with the entry. Forms carry a key (<see cref="MoneyForm.FormKey"/>) that whoever shows the form makes
/// once: the same form sent twice is written once and answered twice.
/// </remarks>
public interface IMoneyDesk
{
    /// <summary>"Tôi đã thấy tiền": this much in all has come for the order. A transfer that a bank reports sooner or later is the same money.</summary>
    Task<MoneyOutcome> MarkSeenAsync(Guid householdId, string code, MarkSeen seen, string by, CancellationToken cancellationToken = default);

    /// <summary>Cash was taken, at the stall or on delivery.</summary>
    Task<MoneyOutcome> RecordCashAsync(Guid householdId, string code, CashMoved taken, string by, CancellationToken cancellationToken = default);

    /// <summary>Cash was given back; never more than is there.</summary>
    Task<MoneyOutcome> ReturnCashAsync(Guid householdId, string code, CashMoved given, string by, CancellationToken cancellationToken = default);

    /// <summary>The goods may go before this much of the money.</summary>
    Task<MoneyOutcome> GiveCreditAsync(Guid householdId, string code, CreditGiven credit, string by, CancellationToken cancellationToken = default);

    /// <summary>Asks less than the order's price; what was already paid beyond it becomes due to go back.</summary>
    Task<MoneyOutcome> GiveAllowanceAsync(Guid householdId, string code, AllowanceGiven allowance, string by, CancellationToken cancellationToken = default);

    /// <summary>The order turned out dearer or cheaper, e.g. by its true weight.</summary>
    Task<MoneyOutcome> AdjustAsync(Guid householdId, string code, PriceAdjusted adjusted, string by, CancellationToken cancellationToken = default);

    /// <summary>Takes an entry back that a person wrote. What a bank saw cannot be taken back.</summary>
    Task<MoneyOutcome> ReverseAsync(Guid householdId, Guid entryId, EntryReversed reversed, string by, CancellationToken cancellationToken = default);

    /// <summary>How much should go back and to which accounts it may go with one tap; <c>null</c> when there is no such order.</summary>
    Task<RefundPlan?> PlanRefundAsync(Guid householdId, string code, CancellationToken cancellationToken = default);

    /// <summary>Shows the VietQR with which the household itself sends money back. Writes nothing: <see cref="RecordRefundMadeAsync"/> does.</summary>
    Task<RefundTransferOutcome> RefundTransferAsync(Guid householdId, string code, RefundTo destination, CancellationToken cancellationToken = default);

    /// <summary>The household sent money back by transfer. The outgoing transfer with the code, once a bank reports it, is the same money.</summary>
    Task<MoneyOutcome> RecordRefundMadeAsync(Guid householdId, string code, RefundMade made, string by, CancellationToken cancellationToken = default);

    /// <summary>Asks for a part of the money beforehand, under a code of its own.</summary>
    Task<MoneyOutcome> AskDepositAsync(Guid householdId, string code, DepositAsked asked, string by, CancellationToken cancellationToken = default);

    /// <summary>A person decides what becomes of a deposit.</summary>
    Task<MoneyOutcome> EndDepositAsync(Guid householdId, string depositCode, DepositEnded ended, string by, CancellationToken cancellationToken = default);

    /// <summary>Takes an expired or called-off order up again, if its goods are still there; they are set aside again.</summary>
    Task<MoneyOutcome> ReviveAsync(Guid householdId, string code, string by, CancellationToken cancellationToken = default);

    /// <summary>A person says for which order a transfer came: an unmatched one, or one that stands with another order and is moved.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="transferId">Which.</param>
    /// <param name="code">The order's code, or that of one of its deposits.</param>
    /// <param name="reason">A few words, at most 300 characters; may be empty.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="standing">
    /// The <see cref="QueuedTransfer.Standing"/> that the person saw: what somebody else decided meanwhile is not undone, but refused as
    /// <see cref="MoneyRefusal.TransferChanged"/>. <c>null</c> to move it from wherever it stands.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<MoneyOutcome> AssignTransferAsync(
        Guid householdId, Guid transferId, string code, string reason, string by, string? standing = null, CancellationToken cancellationToken = default);

    /// <summary>A transfer pays no order: it leaves the queue and is kept.</summary>
    Task<SetAsideOutcome> SetAsideAsync(Guid householdId, Guid transferId, SetAside setAside, string by, CancellationToken cancellationToken = default);

    /// <summary>Every line of an order's money, with what can still be taken back; <c>null</c> when there is no such order.</summary>
    Task<MoneyBook?> ReadBookAsync(Guid householdId, string code, CancellationToken cancellationToken = default);
}
