namespace VoNhai.Commerce.Orders;

/// <summary>One thing that happened to an order. Entries are added, never changed.</summary>
public sealed class TimelineEntry
{
    /// <summary>The note of goods that came back and are sold again.</summary>
    public const string SoldAgain = "sold again";

    /// <summary>The note of goods that came back and are not.</summary>
    public const string Discarded = "discarded";

    /// <summary>The note of a step that was undone: the order stands at <see cref="Step"/> again.</summary>
    public const string Undone = "undone";

    internal TimelineEntry(int number, OrderStep step, DateTimeOffset at, string by, string note)
    {
        Number = number;
        Step = step;
        At = at;
        By = by;
        Note = note;
    }

    /// <summary>Its place in the order's history, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The step that was reached.</summary>
    public OrderStep Step { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who: a user id, or <c>buyer</c>. Never shown to the other side.</summary>
    public string By { get; private set; }

    /// <summary>Why, where a reason belongs to the step; may be empty. Never shown to the buyer.</summary>
    public string Note { get; private set; }

    /// <summary>Whether no step was taken but the one before was undone.</summary>
    public bool IsUndoing => Note == Undone;

    /// <summary>Why, as the buyer is told; may be empty.</summary>
    public string Told { get; internal init; } = "";
}
