using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>All that a sheet is judged against.</summary>
internal sealed record SheetScene
{
    /// <summary>Whose sheet it is.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>The household's products.</summary>
    public required IReadOnlyList<StoredListing> Stored { get; init; }

    /// <summary>Which of the sheet's changes were made before, and of which product: <see cref="SheetStep.Key"/>.</summary>
    public IReadOnlyDictionary<Guid, Guid> Made { get; init; } = new Dictionary<Guid, Guid>();

    /// <summary>What the host calls its categories, by key.</summary>
    public required IReadOnlyDictionary<string, string> Categories { get; init; }

    /// <summary>Pictures that came beside the sheet, by <see cref="Sheets.SheetPictures.KeyOf"/>.</summary>
    public required IReadOnlySet<string> Pictures { get; init; }

    /// <summary>A day in Vietnam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many products a stall has at most.</summary>
    public required int MostProducts { get; init; }

    /// <summary>How many photos a product has at most.</summary>
    public required int MostPhotos { get; init; }

    /// <summary>The product of a code: its address, or its id.</summary>
    public StoredListing? Find(string code) => Stored.FirstOrDefault(stored => string.Equals(stored.Product.Slug, code, StringComparison.OrdinalIgnoreCase))
        ?? (Guid.TryParse(code, out var id) ? Stored.FirstOrDefault(stored => stored.Product.Id == id) : null);
}
