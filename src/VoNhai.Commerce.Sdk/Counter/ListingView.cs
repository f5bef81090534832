using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>A product as its household sees it.</summary>
public sealed record ListingView
{
    /// <summary>The product, with everything that is said of it.</summary>
    public required Product Product { get; init; }

    /// <summary>Where it stands.</summary>
    public required ListingState State { get; init; }

    /// <summary>What a buyer is told today.</summary>
    public required Orderability Orderability { get; init; }

    /// <summary>Why a person looks or has looked at it; empty for most.</summary>
    public IReadOnlyList<ListingWait> Waits { get; init; } = [];

    /// <summary>What the person who refused it wrote; empty otherwise.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Its newest lots; only when one product is read.</summary>
    public IReadOnlyList<Lot> Lots { get; init; } = [];

    /// <summary>Its certificates, expired ones too; only when one product is read.</summary>
    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    /// <summary>Its newest stock adjustments; only when one product is read.</summary>
    public IReadOnlyList<StockAdjustment> Adjustments { get; init; } = [];
}
