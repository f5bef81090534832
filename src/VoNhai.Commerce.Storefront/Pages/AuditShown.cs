using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Audit;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>A part of the trail as a page shows it.</summary>
/// <param name="Lines">The entries.</param>
/// <param name="NamesHouseholds">Whether each says which household it is about.</param>
/// <param name="Older">The address of the next part; <c>null</c> at the end.</param>
/// <param name="Newest">The address of the first part; <c>null</c> when this is it.</param>
public sealed record AuditShown(Page<AuditLine> Lines, bool NamesHouseholds, string? Older, string? Newest);
