namespace VoNhai.Commerce.Storefront.School;

/// <summary>A heading and what stands under it.</summary>
/// <param name="Title">The heading without its signs.</param>
/// <param name="Line">Where the heading stands.</param>
/// <param name="Lines">What follows, up to the first heading below it.</param>
/// <param name="Parts">The headings one level below, in order.</param>
internal sealed record SchoolPart(string Title, int Line, IReadOnlyList<SchoolLine> Lines, IReadOnlyList<SchoolPart> Parts)
{
    /// <summary>The lines that are not blank.</summary>
    public IEnumerable<SchoolLine> Written => Lines.Where(line => line.Text.Length > 0);

    /// <summary>Its own lines as Markdown, without blank lines around them.</summary>
    public string Markdown => string.Join('\n', Lines.Select(line => line.Text)).Trim('\n');
}
