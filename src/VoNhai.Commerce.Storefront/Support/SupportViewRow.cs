namespace VoNhai.Commerce.Storefront.Support;

/// <summary>That an operator may look at one household's orders, until when.</summary>
internal sealed class SupportViewRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    /// <summary>The only one who may look.</summary>
    public required string OperatorId { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long OpenedAt { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long OpenUntil { get; init; }

    /// <summary>UTC milliseconds when somebody closed it before its time.</summary>
    public long? ClosedAt { get; init; }
}
