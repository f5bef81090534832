using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.SalesBook;

/// <summary>
/// One line of a household's books. Lines are added and never changed; what is wrong is put right by a line that names it. A line stands on
/// the day on which it happened, unless that day was closed before it was written: then on the day of writing, and it says so.
/// </summary>
public sealed class BookEntry
{
    /// <summary>The longest <see cref="Text"/>, in characters.</summary>
    public const int MostText = 300;

    private BookEntry(Guid id, Guid householdId, long number, BookColumn column, BookEntryKind kind, DateOnly day, DateOnly happenedOn, Vnd amount, string source, DateTimeOffset writtenAt, string by)
    {
        Id = id;
        HouseholdId = householdId;
        Number = number;
        Column = column;
        Kind = kind;
        Day = day;
        HappenedOn = happenedOn;
        Amount = amount;
        Source = source;
        WrittenAt = writtenAt;
        By = by;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose books.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Its number in the household's books, from 1, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>What it counts in.</summary>
    public BookColumn Column { get; private set; }

    /// <summary>Why it was written.</summary>
    public BookEntryKind Kind { get; private set; }

    /// <summary>The day in Vietnam that it counts on.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The day in Vietnam on which it happened; earlier than <see cref="Day"/> where that was closed.</summary>
    public DateOnly HappenedOn { get; private set; }

    /// <summary>Đồng, never nothing: positive for more, negative for less.</summary>
    public Vnd Amount { get; private set; }

    /// <summary>What it was written for: a step, a line of the ledger, a form. With <see cref="Column"/> unique within the household.</summary>
    public string Source { get; private set; }

    /// <summary>The order it belongs to; <c>null</c> when a person wrote it by hand.</summary>
    public Guid? OrderId { get; private set; }

    /// <summary>The order's code, as the number of the document; <c>null</c> when there is none.</summary>
    public OrderCode? Code { get; private set; }

    /// <summary>Which goods, or why, in a few words. A reason that names the buyer goes with the buyer's name; the line stays.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The number of the line that this one puts right; <c>null</c> when it puts none right.</summary>
    public long? Corrects { get; private set; }

    /// <summary>When it was written, in UTC.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Who or what is behind it: a user id, a feed, the buyer.</summary>
    public string By { get; private set; }

    /// <summary>Whether it was written after its own day had been closed.</summary>
    public bool IsBelated => HappenedOn < Day;

    internal static BookEntry Of(BookDraft draft, Guid householdId, long number, DateOnly day, long? corrects, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), householdId, number, draft.Column, draft.Kind, day, draft.HappenedOn, draft.Amount, draft.Source, now, draft.By)
        {
            OrderId = draft.OrderId,
            Code = draft.Code,
            Text = draft.Text.Length > MostText ? draft.Text[..(MostText - 1)] + "…" : draft.Text,
            Corrects = corrects,
        };
}
