namespace VoNhai.Commerce.Storage;

/// <summary>A stretch of a list whose products rank alike. Lists are read segment by segment, so that a page costs what it shows.</summary>
/// <param name="Tier">How well the words fit, 0 best; from <see cref="OfNamedSlips"/> on for who found nothing; <see cref="OfNames"/> for a list without words.</param>
/// <param name="IsLater">Whether these cannot be ordered today.</param>
/// <param name="Nearness">0 from the buyer's commune, 1 from the province, 2 from elsewhere; 0 for all when the commune is not known.</param>
internal readonly record struct SearchSegment(int Tier, bool IsLater, int Nearness) : IComparable<SearchSegment>
{
    /// <summary>The words were mistyped or only begun, and one of them is in the name.</summary>
    public const int OfNamedSlips = 6;

    /// <summary>The words were mistyped or only begun.</summary>
    public const int OfSlips = 7;

    /// <summary>No words: everything in the order of names.</summary>
    public const int OfNames = 9;

    public int CompareTo(SearchSegment other) => (Tier, IsLater, Nearness).CompareTo((other.Tier, other.IsLater, other.Nearness));
}
