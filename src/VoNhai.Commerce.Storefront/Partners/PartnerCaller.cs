namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>Whose program makes this request: its key was good.</summary>
/// <param name="PartnerId">Who.</param>
/// <param name="HouseholdId">The one household that it is for; <c>null</c>: every one.</param>
/// <param name="Scopes">What its key may open.</param>
internal sealed record PartnerCaller(Guid PartnerId, Guid? HouseholdId, IReadOnlyList<string> Scopes)
{
    public bool May(string scope) => Scopes.Contains(scope, StringComparer.Ordinal);

    /// <summary>Who calls; <c>null</c>: somebody without a key.</summary>
    public static PartnerCaller? Of(HttpContext context) => context.Features.Get<PartnerCaller>();
}
