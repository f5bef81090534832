using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>A change of stock as it is typed.</summary>
public sealed class StockForm
{
    /// <summary>Made with the form: sent twice it is one change.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>Whether it is taken away.</summary>
    public bool TakesAway { get; set; }

    /// <summary>How much.</summary>
    public string? Amount { get; set; }

    /// <summary>Why.</summary>
    public StockReason? Reason { get; set; }

    /// <summary>A few words.</summary>
    public string? Note { get; set; }

    /// <summary>What the desk judges.</summary>
    public StockChange ToChange() => new() { Key = Key, Amount = Amount, TakesAway = TakesAway, Reason = Reason ?? StockReason.Opening, Note = Note };
}
