using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Recordings;

/// <summary>One place for a recording on a household's page, ready to print.</summary>
/// <param name="Slot">What it tells of, as the form says it: empty for the page's one product.</param>
/// <param name="About">What it tells of, for people.</param>
/// <param name="Hint">What could be said.</param>
/// <param name="Recording">The one that is there.</param>
/// <param name="Problem">What is wrong with what was brought.</param>
public sealed record RecordingField(string Slot, string About, string Hint, Recording? Recording, string? Problem)
{
    /// <summary>The field's id.</summary>
    public string Id => $"tieng{(Slot.Length > 0 ? "-" + Slot.ToLowerInvariant() : "")}";
}
