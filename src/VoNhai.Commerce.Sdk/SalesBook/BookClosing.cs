namespace VoNhai.Commerce.SalesBook;

/// <summary>What became of closing a month.</summary>
public abstract record BookClosing
{
    private BookClosing()
    {
    }

    /// <summary>It is closed, with all months before it.</summary>
    /// <param name="Month">It, as it will stay.</param>
    public sealed record Closed(BookMonthView Month) : BookClosing;

    /// <summary>It was closed before; it stays as it is.</summary>
    public sealed record WasClosed : BookClosing;

    /// <summary>It is not over in Vietnam.</summary>
    public sealed record NotOver : BookClosing;
}
