namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>A door whose words a page shows to the one who asked (<see cref="Languages"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VisitorsLanguageAttribute : Attribute;
