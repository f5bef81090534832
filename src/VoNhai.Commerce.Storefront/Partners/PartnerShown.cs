using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>A partner as the operator sees it.</summary>
/// <param name="Id">The partner.</param>
/// <param name="Name">Its name.</param>
/// <param name="HouseholdName">The one household that it is for; empty: every one.</param>
/// <param name="Keys">Its keys that are good, newest first.</param>
/// <param name="Endpoints">Where it hears of its orders.</param>
/// <param name="Dead">What could not be told it.</param>
public sealed record PartnerShown(
    Guid Id, string Name, string HouseholdName, IReadOnlyList<PartnerKeyShown> Keys, IReadOnlyList<WebhookEndpointView> Endpoints, IReadOnlyList<WebhookMessageView> Dead);

/// <summary>A key as the operator sees it: nothing of its secret.</summary>
/// <param name="Id">The key.</param>
/// <param name="Scopes">What it may open.</param>
/// <param name="MadeAt">Since when.</param>
/// <param name="UsedAt">When it was last used, to the minute; <c>null</c>: never.</param>
public sealed record PartnerKeyShown(Guid Id, string Scopes, DateTimeOffset MadeAt, DateTimeOffset? UsedAt);
