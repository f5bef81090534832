namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>Marks a door that a key must carry a scope for.</summary>
/// <param name="Scope">One of <see cref="PartnerScopes"/>.</param>
/// <param name="OpenWithoutKey">Whether the door is open to who has no key at all; a key that comes must carry the scope all the same.</param>
internal sealed record NeededScope(string Scope, bool OpenWithoutKey = false);
