namespace VoNhai.Commerce.Orders;

/// <summary>One thing that happened to an order. Entries are added, never changed.</summary>
public sealed class TimelineEntry
{
    internal TimelineEntry(OrderStep step, DateTimeOffset at, string by, string note)
    {
        Step = step;
        At = at;
        By = by;
        Note = note;
    }

    /// <summary>The step that was reached.</summary>
    public OrderStep Step { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who: a user id, or <c>buyer</c>. Never shown to the other side.</summary>
    public string By { get; private set; }

    /// <summary>Why, where a reason belongs to the step; may be empty.</summary>
    public string Note { get; private set; }
}
