using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.SalesBook;

/// <summary>A line before it has a number and a day.</summary>
internal sealed record BookDraft(BookColumn Column, BookEntryKind Kind, DateOnly HappenedOn, Vnd Amount, string Source, string By)
{
    public Guid? OrderId { get; init; }

    public OrderCode? Code { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The source of the line in the same column that this one puts right; <c>null</c> for none.</summary>
    public string? Corrects { get; init; }
}
