namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A helper as the owner sees it.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Name">As the owner calls it.</param>
/// <param name="Rights">What it may do.</param>
/// <param name="Until">When its time is over.</param>
/// <param name="IsOver">Whether it is over.</param>
/// <param name="LastUsedAt">When it last entered by PIN; <c>null</c>: never.</param>
public sealed record HelperView(string UserId, string Name, HelperRights Rights, DateTimeOffset Until, bool IsOver, DateTimeOffset? LastUsedAt);
