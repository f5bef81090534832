namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>
/// One act over access, money's destination or what is shown to buyers. Written with the act and never changed: the database refuses
/// (<see cref="AuditGuard"/>). It holds no secret, no amount, no number of a bank account and nothing of a buyer.
/// </summary>
internal sealed class AuditEntry
{
    /// <summary>The longest <see cref="Detail"/>.</summary>
    public const int MostDetail = 200;

    /// <summary>Counts up; two that are written at once may become visible in either order.</summary>
    public long Number { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>The user's id; empty for <see cref="AuditRole.Nobody"/>.</summary>
    public required string WhoId { get; init; }

    /// <summary>How that user was called at the time.</summary>
    public required string WhoName { get; init; }

    public required AuditRole Role { get; init; }

    public required AuditVerb Verb { get; init; }

    /// <summary>The household that it is about; it may read the entry. <c>null</c> when it is about none.</summary>
    public Guid? HouseholdId { get; init; }

    /// <summary>The user that it was done to; <c>null</c> when it was done to none.</summary>
    public string? SubjectId { get; init; }

    public string Detail { get; init; } = "";
}
