namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A session as its person sees it.</summary>
/// <param name="Id">By which it is ended.</param>
/// <param name="Name">The browser in words.</param>
/// <param name="Way">How it began.</param>
/// <param name="BeganAt">When.</param>
/// <param name="LastUsedAt">When it was last used, behind by some minutes.</param>
/// <param name="IsThis">Whether it is the one that looks.</param>
public sealed record SessionView(Guid Id, string Name, LogInWay Way, DateTimeOffset BeganAt, DateTimeOffset LastUsedAt, bool IsThis);
