using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary>A scene as the page asks it.</summary>
/// <param name="Slug">The page that takes the answer.</param>
/// <param name="Drill"><c>null</c> for the template that a device fills in.</param>
/// <param name="Play">How far the play is; <c>null</c> while nothing was drawn.</param>
/// <param name="Sealed">The same for the form.</param>
internal sealed record SceneShown(string Slug, Drill? Drill = null, DrillPlay? Play = null, string? Sealed = null)
{
    /// <summary>The twin whose evidence lies open.</summary>
    public DrillTwin? Open => Play is { HasLooked: true } play ? play.Next.Twin : null;
}
