namespace VoNhai.Commerce.Counter;

/// <summary>Whether anybody tells us of money on a receiving account.</summary>
/// <param name="Bin">Bank of the account.</param>
/// <param name="Account">Number of the account.</param>
/// <param name="IsPractice">Play money only.</param>
/// <param name="HasFeed">Whether a feed reports on it. Without one, silence says nothing about money.</param>
/// <param name="LastHeardAt">When a feed last delivered anything genuine, in UTC; <c>null</c> when never.</param>
public sealed record AccountHearing(string Bin, string Account, bool IsPractice, bool HasFeed, DateTimeOffset? LastHeardAt);
