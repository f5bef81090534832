namespace VoNhai.Commerce.Storefront.Support;

/// <summary>A support view as its household sees it.</summary>
/// <param name="OperatorName">Who looks, or looked.</param>
/// <param name="OpenedAt">Since when, UTC.</param>
/// <param name="Until">When it ends or ended, UTC.</param>
/// <param name="IsOpen">Whether it is open now.</param>
public sealed record SupportViewShown(string OperatorName, DateTimeOffset OpenedAt, DateTimeOffset Until, bool IsOpen);
