using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>Why a person looks at a draft before it is sold.</summary>
/// <param name="Field">The field as <see cref="ListingDraft"/> names it, camelCase.</param>
/// <param name="Concern">Why.</param>
/// <param name="Words">The words that call for it.</param>
/// <param name="Message">A sentence in Vietnamese for the household.</param>
public sealed record ListingWait(string Field, ScreeningConcern Concern, string Words, string Message);
