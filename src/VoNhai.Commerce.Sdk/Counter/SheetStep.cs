using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>What is to be written for one line of a sheet.</summary>
internal sealed record SheetStep
{
    /// <summary>The line, as it is told.</summary>
    public required SheetLineView View { get; init; }

    /// <summary>The product that was there; <c>null</c> for a new one.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>What is said of it anew; <c>null</c> when nothing is.</summary>
    public Listing? Listing { get; init; }

    /// <summary>Whether it is on the stall afterwards.</summary>
    public bool Publish { get; init; }

    /// <summary>Whether it is put on the stall, taken off it, or has words that are judged anew.</summary>
    public bool SettlesPublication { get; init; }

    /// <summary>What the new product begins with, or by how much the stock of the old one changes; <c>null</c> for no change.</summary>
    public Quantity? Stock { get; init; }

    /// <summary>Why the stock changes.</summary>
    public StockReason Reason { get; init; }

    /// <summary>The drawing of a new product.</summary>
    public string Picture { get; init; } = "mon-moi";

    /// <summary>Made from what the line says: the same line again is the same change.</summary>
    public Guid Key { get; init; }
}
