namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>Which entries are wanted; <c>null</c> asks for all.</summary>
/// <param name="HouseholdId">About this household.</param>
/// <param name="Verb">Of this kind.</param>
/// <param name="Role">Done as this.</param>
public sealed record AuditFilter(Guid? HouseholdId = null, AuditVerb? Verb = null, AuditRole? Role = null);
