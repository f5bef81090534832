using System.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>A part of the catalogue by ids, and the cursor of the next part.</summary>
internal sealed record ListedIds(IReadOnlyList<Guid> Ids, string? Next)
{
    public static readonly ListedIds Nothing = new([], null);

    private const int LongestCursor = 400;

    /// <summary>Whether a text can be a cursor at all: one that a database takes as a parameter.</summary>
    public static bool MayBeCursor(string? text) =>
        text is { Length: > 0 and <= LongestCursor } && !text.Contains('\0', StringComparison.Ordinal)
        && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
