namespace VoNhai.Commerce.Counter;

/// <summary>Where a partner hears of its orders.</summary>
/// <param name="Id">The endpoint.</param>
/// <param name="Address">Where to.</param>
/// <param name="OpenedAt">Since when, in UTC.</param>
/// <param name="Waiting">How many messages wait.</param>
/// <param name="Dead">How many were given up.</param>
public sealed record WebhookEndpointView(Guid Id, Uri Address, DateTimeOffset OpenedAt, int Waiting, int Dead);
