namespace VoNhai.Commerce.Storefront.Recordings;

/// <summary>A "Nghe" button: plays the household's own recording, or lets the buyer's telephone read where there is none and it has a Vietnamese voice.</summary>
/// <param name="Hash">The recording; <c>null</c> when there is none.</param>
/// <param name="About">What it tells of, for the button and for screen readers.</param>
/// <param name="Say">What a telephone's voice reads, in Vietnamese; <c>null</c> when only a recording is heard.</param>
public sealed record ListenView(string? Hash, string About, string? Say = null)
{
    /// <summary>Whether what it tells of is written on the button: beside its goods "Nghe" is enough.</summary>
    public bool IsNamed { get; init; }
}
