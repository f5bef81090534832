using VoNhai.Commerce.Notices;

namespace VoNhai.Commerce.Counter;

/// <summary>A household's own notices: where new orders are told, and what could not be told to anybody.</summary>
public interface INoticeDesk
{
    /// <summary>The address to which new orders are told; <c>null</c>: none.</summary>
    Task<EmailAddress?> FindEmailAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>Sets it, or with <c>null</c> ends these notices.</summary>
    Task SetEmailAsync(Guid householdId, EmailAddress? address, CancellationToken cancellationToken = default);

    /// <summary>What was given up in the last 14 days, newest first, at most 50.</summary>
    Task<IReadOnlyList<UntoldNotice>> ListUntoldAsync(Guid householdId, CancellationToken cancellationToken = default);
}
