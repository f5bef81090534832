namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>The field of a form that takes a photo, ready to print.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">Its label.</param>
/// <param name="Hint">What helps to fill it in.</param>
/// <param name="Problem">What is wrong with it; <c>null</c> when nothing is.</param>
/// <param name="FromCamera">Whether a phone opens its camera at once, instead of asking where the picture is.</param>
public sealed record PhotoField(string Name, string Label, string Hint, string? Problem, bool FromCamera = false)
{
    /// <summary>What an album offers. HEIC is not named, so that a phone which can send JPEG instead is asked to.</summary>
    public const string Accepted = "image/jpeg,image/png,image/webp";

    /// <summary>The field's id.</summary>
    public string Id => Name.Replace('.', '-');
}
