namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>An entry as a page shows it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="WhoName">Who, as called at the time; empty for nobody who was logged in.</param>
/// <param name="Role">As whom.</param>
/// <param name="Verb">What.</param>
/// <param name="HouseholdName">The household that it is about; empty when there is none.</param>
/// <param name="SubjectName">To whom, as called today; empty when there is none any more.</param>
/// <param name="Detail">What else: a role, a bank, goods.</param>
public sealed record AuditLine(DateTimeOffset At, string WhoName, AuditRole Role, AuditVerb Verb, string HouseholdName, string SubjectName, string Detail);
