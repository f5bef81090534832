using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Orders;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

/// <summary>A request for 250.000 đồng, and the short words in which what happens to it is told.</summary>
internal static class Ledger
{
    public const long Price = 250_000;

    public static readonly DateTimeOffset Placed = Given.Now;
    public static readonly DateTimeOffset Deadline = Placed.AddDays(1);

    public static PaymentRequest Request(DateTimeOffset? expiresAt = null) => PaymentRequest.For(Given.Order(Price), Account(), expiresAt);

    public static PaymentRequest Deposit(PaymentRequest whole, long dong) =>
        PaymentRequest.ForDeposit(whole, CodeSource.OfData("0000000"), Vnd.Of(dong), "", Placed);

    public static ReceivingAccount Account(string memoPrefix = "") =>
        new(Guid.CreateVersion7(Placed), Given.Household, "999999", "0000000000", "LY THI VI DU") { MemoPrefix = memoPrefix };

    /// <summary>The state after these events, in this order, a minute apart.</summary>
    public static PaymentState StateOf(params Event[] events) => StateOf(Request(Deadline), events);

    public static PaymentState StateOf(PaymentRequest request, params Event[] events)
    {
        var entries = Record(request, events);
        return PaymentState.Of(request, entries);
    }

    /// <summary>Writes the events down as they come: each at its own minute.</summary>
    public static List<LedgerEntry> Record(PaymentRequest request, IReadOnlyList<Event> events)
    {
        var (entries, minute) = (new List<LedgerEntry>(), Placed);
        foreach (var happened in events)
        {
            minute = minute.AddMinutes(1);
            if (happened.RecordedFor(request, minute) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }
}

/// <summary>
/// Something that happens to an order's money: what, and how much. What takes another event back holds that event, which is made once and
/// has its entry's identity in every order of telling.
/// </summary>
internal sealed record Event(LedgerEntryKind? Kind, long Dong, Event? Of = null, bool Cancels = false, bool Expires = false)
{
    private readonly Guid id = Guid.CreateVersion7();

    public static readonly Event Cancel = new(null, 0, Cancels: true);
    public static readonly Event Expire = new(null, 0, Expires: true);

    public static Event In(long dong) => new(LedgerEntryKind.TransferIn, dong);

    public static Event Out(long dong) => new(LedgerEntryKind.TransferOut, dong);

    public static Event Person(LedgerEntryKind kind, long dong) => new(kind, dong);

    public static Event Refund(long dong) => Person(LedgerEntryKind.RefundMade, dong);

    public static Event Mark(long dong) => Person(LedgerEntryKind.Mark, dong);

    public static Event Cash(long dong) => Person(LedgerEntryKind.Cash, dong);

    public static Event Credit(long dong) => Person(LedgerEntryKind.CreditGiven, dong);

    public static Event Allowance(long dong) => Person(LedgerEntryKind.Allowance, dong);

    public static Event TakenBack(Event wrong) => new(wrong.Kind!.Value.Reversal(), wrong.Dong, wrong);

    public static Event Contradicted(Event mark) => new(LedgerEntryKind.MarkContradicted, mark.Dong, mark);

    public static Event Moved(Event arrived) => new(LedgerEntryKind.TransferMoved, arrived.Dong, arrived);

    /// <summary>The entry that it leaves; none for what is stamped on the request.</summary>
    public LedgerEntry? RecordedFor(PaymentRequest request, DateTimeOffset at)
    {
        if (Cancels)
        {
            request.Cancel(at);
            return null;
        }

        if (Expires)
        {
            request.Expire(at);
            return null;
        }

        return Kind switch
        {
            LedgerEntryKind.TransferIn => Known(LedgerEntry.ForTransfer(request, id, Vnd.Of(Dong), at, "feed:test"), id),
            LedgerEntryKind.TransferOut => Known(LedgerEntry.ForOutgoing(request, id, Vnd.Of(Dong), at, "feed:test"), id),
            LedgerEntryKind.TransferMoved => LedgerEntry.Moving(Of!.RecordedFor(request, at)!, at, "mui", "sai đơn"),
            LedgerEntryKind.MarkContradicted => LedgerEntry.Contradicting(Of!.RecordedFor(request, at)!, at, "mui", "sao kê"),
            { } kind when Of is not null => LedgerEntry.Reversing(Of.RecordedFor(request, at)!, at, "mui", "nhầm") is var entry && entry.Kind == kind ? entry : throw new InvalidOperationException(),
            { } kind => Known(LedgerEntry.ForPerson(request, kind, Vnd.Of(Dong), at, "mui", Details(kind)), id),
            null => throw new InvalidOperationException(),
        };
    }

    private static EntryDetails Details(LedgerEntryKind kind) => new()
    {
        SeenWhere = kind == LedgerEntryKind.Mark ? SeenWhere.BankApp : null,
        Terms = kind == LedgerEntryKind.CreditGiven ? CreditTerms.Debt : null,
    };

    /// <summary>Gives the entry the event's own identity, so that what names it finds it in every order of telling.</summary>
    private static LedgerEntry Known(LedgerEntry entry, Guid id)
    {
        typeof(LedgerEntry).GetProperty(nameof(LedgerEntry.Id))!.SetValue(entry, id);
        return entry;
    }
}
