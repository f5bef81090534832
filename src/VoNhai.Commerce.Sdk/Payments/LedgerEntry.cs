using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>What a ledger entry records.</summary>
public enum LedgerEntryKind
{
    /// <summary>Money that a bank saw arrive.</summary>
    TransferIn,

    /// <summary>Money that went back to the payer; lowers what was received.</summary>
    Refund,

    /// <summary>A named person says that the money is there; not confirmed by a bank.</summary>
    Mark,

    /// <summary>Takes a mark back; lowers what was received.</summary>
    MarkReversed,
}

/// <summary>One line of the append-only ledger of a payment request. What is wrong is put right by a new line, never by a change.</summary>
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

    /// <summary>More than nothing, whatever the kind.</summary>
    public Vnd Amount { get; private set; }

    /// <summary>The transfer that a bank saw; a transfer is credited at most once.</summary>
    public Guid? TransferId { get; private set; }

    /// <summary>When it was written, in UTC. Windows are judged by this, because a bank may book a late transfer the next day.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who or what wrote it: <c>feed:…</c> or a user id.</summary>
    public string By { get; private set; }

    /// <summary>What it does to the sum received: positive, or negative for money that went out.</summary>
    public Vnd Effect => Kind is LedgerEntryKind.TransferIn or LedgerEntryKind.Mark ? Amount : -Amount;

    /// <summary>Credits money that a bank saw.</summary>
    public static LedgerEntry ForTransfer(PaymentRequest request, Guid transferId, Vnd amount, DateTimeOffset recordedAt, string by) =>
        Make(request, LedgerEntryKind.TransferIn, amount, transferId, recordedAt, by);

    /// <summary>Writes an entry that no transfer stands behind.</summary>
    public static LedgerEntry ForPerson(PaymentRequest request, LedgerEntryKind kind, Vnd amount, DateTimeOffset recordedAt, string by) =>
        kind == LedgerEntryKind.TransferIn
            ? throw new ArgumentException("Only a bank sees a transfer.", nameof(kind))
            : Make(request, kind, amount, null, recordedAt, by);

    private static LedgerEntry Make(PaymentRequest request, LedgerEntryKind kind, Vnd amount, Guid? transferId, DateTimeOffset recordedAt, string by)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Vnd.Zero);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return new LedgerEntry(Guid.CreateVersion7(recordedAt), request.HouseholdId, request.Id, kind, amount, transferId, recordedAt, by);
    }
}
