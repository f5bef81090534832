namespace VoNhai.Commerce.Storefront.School;

/// <summary>A language in which clips may be recorded, e.g. <c>tyz</c>, Tiếng Tày.</summary>
internal sealed record SpokenLanguage(string Code, string Name);
