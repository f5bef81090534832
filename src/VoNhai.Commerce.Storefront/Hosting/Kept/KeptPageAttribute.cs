namespace VoNhai.Commerce.Storefront.Hosting.Kept;

/// <summary>
/// Marks a public page that is printed from the catalogue alone: its bytes are kept as long as the catalogue's version holds, see <see cref="PageKeeper"/>.
/// </summary>
/// <param name="reads">The values of the query that change what the page shows; the site's header reads <c>q</c>. Others, such as Facebook's marks, change nothing.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptPageAttribute(params string[] reads) : Attribute
{
    /// <summary>The names of those values.</summary>
    public IReadOnlyList<string> Reads { get; } = reads;
}
