using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>A lot as it is typed.</summary>
public sealed class LotForm
{
    /// <summary>Made with the form: sent twice it is one lot.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>The day of its harvest.</summary>
    public string? HarvestedOn { get; set; }

    /// <summary>The day on which it was packed.</summary>
    public string? PackedOn { get; set; }

    /// <summary>The last day at its best.</summary>
    public string? BestBefore { get; set; }

    /// <summary>How much.</summary>
    public string? Quantity { get; set; }

    /// <summary>A few words.</summary>
    public string? Note { get; set; }

    /// <summary>What the desk judges.</summary>
    public LotDraft ToDraft() => new() { Key = Key, HarvestedOn = HarvestedOn, PackedOn = PackedOn, BestBefore = BestBefore, Quantity = Quantity, Note = Note };
}
