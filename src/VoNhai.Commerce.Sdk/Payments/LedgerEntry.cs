using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>
/// One line of the append-only ledger of a payment request. What is wrong is put right by a new line that names the wrong one,
/// never by a change.
/// </summary>
public sealed class LedgerEntry
{
    private LedgerEntry(Guid id, Guid householdId, Guid requestId, LedgerEntryKind kind, Vnd amount, Guid? transferId, DateTimeOffset recordedAt, string by)
    {
        Id = id;
        HouseholdId = householdId;
        RequestId = requestId;
        Kind = kind;
        Amount = amount;
        TransferId = transferId;
        RecordedAt = recordedAt;
        OccurredAt = recordedAt;
        By = by;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose book it stands in.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>The request it belongs to.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>What it records.</summary>
    public LedgerEntryKind Kind { get; private set; }

    /// <summary>More than nothing, whatever the kind. A reversal has the amount of what it takes back.</summary>
    public Vnd Amount { get; private set; }

    /// <summary>The transfer that a bank saw; <c>null</c> when a person wrote the entry.</summary>
    public Guid? TransferId { get; private set; }

    /// <summary>
    /// How often the transfer had been moved before this entry. Kind, transfer and turn together are unique: a transfer is credited at
    /// most once at a time.
    /// </summary>
    public int TransferTurn { get; private set; }

    /// <summary>The entry that this one takes back; <c>null</c> when it takes none back.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>Why, in a person's words; may be empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Where the money of a mark was seen; <c>null</c> for every other kind.</summary>
    public SeenWhere? SeenWhere { get; private set; }

    /// <summary>On which terms credit was given; <c>null</c> for every other kind.</summary>
    public CreditTerms? Terms { get; private set; }

    /// <summary>The name of a picture that belongs to it; may be empty.</summary>
    public string Photo { get; private set; } = "";

    /// <summary>The form it came from; unique within a household. <c>null</c> when it came from none.</summary>
    public string? FormKey { get; private set; }

    /// <summary>When it was written, in UTC. No state depends on it.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When it happened, as the bank or the person says.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>The gateway whose word it is; <c>null</c> for every other kind.</summary>
    public string? Gateway { get; private set; }

    /// <summary>The payment at the gateway that it speaks of; <c>null</c> for every other kind.</summary>
    public string? GatewayPayment { get; private set; }

    /// <summary>The payment, refund or dispute itself. Gateway, thing and kind together are unique: told twice, it is written once.</summary>
    public string? GatewayThing { get; private set; }

    /// <summary>Who or what wrote it: <c>feed:…</c>, <c>gateway:…</c> or a user id.</summary>
    public string By { get; private set; }

    /// <summary>Which way money went by this entry alone: positive in, negative out, nothing where only words were written.</summary>
    public Vnd Effect => Kind switch
    {
        LedgerEntryKind.TransferIn or LedgerEntryKind.Mark or LedgerEntryKind.Cash or LedgerEntryKind.GatewayPaid
            or LedgerEntryKind.RefundReversed or LedgerEntryKind.CashReturnReversed or LedgerEntryKind.GatewayRefundFailed => Amount,
        LedgerEntryKind.TransferOut or LedgerEntryKind.TransferMoved or LedgerEntryKind.MarkReversed or LedgerEntryKind.MarkContradicted
            or LedgerEntryKind.CashReversed or LedgerEntryKind.CashReturned or LedgerEntryKind.RefundMade
            or LedgerEntryKind.GatewayRefunded or LedgerEntryKind.GatewayDisputeLost => -Amount,
        _ => Vnd.Zero,
    };

    /// <summary>Credits money that a bank saw arrive.</summary>
    public static LedgerEntry ForTransfer(PaymentRequest request, Guid transferId, Vnd amount, DateTimeOffset recordedAt, string by, int turn = 0) =>
        Make(request, LedgerEntryKind.TransferIn, amount, transferId, recordedAt, by, turn);

    /// <summary>Notes money that a bank saw leave with the request's code.</summary>
    public static LedgerEntry ForOutgoing(PaymentRequest request, Guid transferId, Vnd amount, DateTimeOffset recordedAt, string by) =>
        Make(request, LedgerEntryKind.TransferOut, amount, transferId, recordedAt, by);

    /// <summary>Writes down what a gateway tells.</summary>
    /// <param name="request">The request that it is about.</param>
    /// <param name="kind">What it tells; see <see cref="LedgerEntryKinds.IsGateways"/>.</param>
    /// <param name="amount">How much, in đồng; more than nothing.</param>
    /// <param name="trace">Of which thing at which gateway.</param>
    /// <param name="recordedAt">When it is written.</param>
    /// <param name="by">Who writes it: the gateway, or the person who asked it for a refund.</param>
    /// <param name="details">When it happened, why, and the form, where there is any.</param>
    /// <exception cref="ArgumentException">No gateway writes that kind.</exception>
    public static LedgerEntry ForGateway(
        PaymentRequest request, LedgerEntryKind kind, Vnd amount, GatewayTrace trace, DateTimeOffset recordedAt, string by, EntryDetails? details = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        if (!kind.IsGateways())
        {
            throw new ArgumentException($"A gateway does not tell {kind}.", nameof(kind));
        }

        var entry = Make(request, kind, amount, null, recordedAt, by);
        (entry.Gateway, entry.GatewayPayment, entry.GatewayThing) = (trace.Gateway, trace.Payment, trace.Thing);
        entry.Reason = details?.Reason ?? "";
        entry.FormKey = details?.FormKey;
        entry.OccurredAt = details?.OccurredAt ?? recordedAt;
        return entry;
    }

    /// <summary>Writes an entry that no transfer stands behind.</summary>
    /// <exception cref="ArgumentException">
    /// Only banks, gateways or reversals write that kind, or a mark does not say where the money was seen, or credit does not say its terms.
    /// </exception>
    public static LedgerEntry ForPerson(
        PaymentRequest request, LedgerEntryKind kind, Vnd amount, DateTimeOffset recordedAt, string by, EntryDetails? details = null)
    {
        details ??= EntryDetails.None;
        if (!kind.IsPersons())
        {
            throw new ArgumentException($"A person does not write {kind} by its amount.", nameof(kind));
        }

        if (kind == LedgerEntryKind.Mark != details.SeenWhere.HasValue || kind == LedgerEntryKind.CreditGiven != details.Terms.HasValue)
        {
            throw new ArgumentException("A mark says where the money was seen, credit says its terms, and nothing else says either.", nameof(details));
        }

        var entry = Make(request, kind, amount, null, recordedAt, by);
        entry.Reason = details.Reason;
        entry.SeenWhere = details.SeenWhere;
        entry.Terms = details.Terms;
        entry.Photo = details.Photo;
        entry.FormKey = details.FormKey;
        entry.OccurredAt = details.OccurredAt ?? recordedAt;
        return entry;
    }

    /// <summary>Takes back what a person wrote.</summary>
    /// <exception cref="ArgumentException">It is what a bank saw, or itself takes something back.</exception>
    public static LedgerEntry Reversing(LedgerEntry wrong, DateTimeOffset recordedAt, string by, string reason, string? formKey = null)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        return TakeBack(wrong, wrong.Kind.Reversal() ?? throw new ArgumentException($"{wrong.Kind} is not taken back by hand.", nameof(wrong)), recordedAt, by, reason, formKey);
    }

    /// <summary>Says that the statement of the days in question does not hold the money of a mark.</summary>
    /// <exception cref="ArgumentException">It is no mark.</exception>
    public static LedgerEntry Contradicting(LedgerEntry mark, DateTimeOffset recordedAt, string by, string reason)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.Kind == LedgerEntryKind.Mark
            ? TakeBack(mark, LedgerEntryKind.MarkContradicted, recordedAt, by, reason, formKey: null)
            : throw new ArgumentException("Only a mark is contradicted.", nameof(mark));
    }

    /// <summary>Takes an arrived transfer from its order, because a person gives it to another.</summary>
    /// <exception cref="ArgumentException">It is no arrived transfer.</exception>
    public static LedgerEntry Moving(LedgerEntry arrived, DateTimeOffset recordedAt, string by, string reason)
    {
        ArgumentNullException.ThrowIfNull(arrived);
        if (arrived.Kind != LedgerEntryKind.TransferIn)
        {
            throw new ArgumentException("Only an arrived transfer is moved.", nameof(arrived));
        }

        var entry = TakeBack(arrived, LedgerEntryKind.TransferMoved, recordedAt, by, reason, formKey: null);
        (entry.TransferId, entry.TransferTurn) = (arrived.TransferId, arrived.TransferTurn);
        return entry;
    }

    private static LedgerEntry TakeBack(LedgerEntry wrong, LedgerEntryKind kind, DateTimeOffset recordedAt, string by, string reason, string? formKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentNullException.ThrowIfNull(reason);
        return new LedgerEntry(Guid.CreateVersion7(recordedAt), wrong.HouseholdId, wrong.RequestId, kind, wrong.Amount, null, recordedAt, by)
        {
            ReversesId = wrong.Id,
            Reason = reason,
            FormKey = formKey,
        };
    }

    private static LedgerEntry Make(
        PaymentRequest request, LedgerEntryKind kind, Vnd amount, Guid? transferId, DateTimeOffset recordedAt, string by, int turn = 0)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Vnd.Zero);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentOutOfRangeException.ThrowIfNegative(turn);
        return new LedgerEntry(Guid.CreateVersion7(recordedAt), request.HouseholdId, request.Id, kind, amount, transferId, recordedAt, by) { TransferTurn = turn };
    }
}
