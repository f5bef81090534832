namespace VoNhai.Commerce.Storefront.Support;

/// <summary>The code that a household shows now; a household has one at most, and it is gone once it has opened a view.</summary>
internal sealed class SupportCodeRow
{
    public required Guid HouseholdId { get; init; }

    /// <summary>Which code: a newer one of the same household has another.</summary>
    public required Guid CodeId { get; init; }

    public required string CodeHash { get; init; }

    /// <summary>UTC milliseconds until which it may be typed.</summary>
    public required long EnterUntil { get; init; }

    /// <summary>A try is taken before a code is compared.</summary>
    public required int TriesLeft { get; init; }
}
