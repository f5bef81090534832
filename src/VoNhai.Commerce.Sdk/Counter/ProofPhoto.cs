using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>A photo of spoiled goods for which the household asks less.</summary>
/// <param name="EntryId">The ledger entry that it belongs to.</param>
/// <param name="Photo">The photo.</param>
/// <param name="Amount">How much less is asked.</param>
/// <param name="At">When that was written, in UTC.</param>
/// <param name="IsTakenBack">Whether another entry takes it back.</param>
public sealed record ProofPhoto(Guid EntryId, Photo Photo, Vnd Amount, DateTimeOffset At, bool IsTakenBack);
