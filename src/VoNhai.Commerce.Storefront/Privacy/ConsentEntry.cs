namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>
/// Somebody agreed to something, or took it back. Written with the act and never changed: the database refuses. It names an order or a
/// household and no person, so nothing in it ever has to be blanked.
/// </summary>
internal sealed class ConsentEntry
{
    public long Number { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long At { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    /// <summary>False: it was taken back.</summary>
    public required bool IsGiven { get; init; }

    /// <summary>The version of the texts that was in front of whoever agreed; 0 before any was published.</summary>
    public required int Version { get; init; }

    /// <summary>The order's code; <c>null</c> when it is about none.</summary>
    public string? OrderCode { get; init; }

    public Guid? HouseholdId { get; init; }

    /// <summary>The user's id; empty for a buyer, who has none.</summary>
    public string WhoId { get; init; } = "";
}
