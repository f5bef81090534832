namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>A person asks for a copy, or to be blanked. The number stands here only as long as it is needed to answer.</summary>
internal sealed class DataRequestRow
{
    public required Guid Id { get; init; }

    /// <summary>The order whose link was used; empty when the person came or called.</summary>
    public required string OrderCode { get; init; }

    /// <summary>Whose data; empty once it is answered.</summary>
    public required string Phone { get; init; }

    public required DataRequestKind Kind { get; init; }

    public required DataRequestState State { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long MadeAt { get; init; }

    /// <summary>When an operator granted or refused it, or the person took it back; once it is done, when that was.</summary>
    public long? AnsweredAt { get; init; }
}
