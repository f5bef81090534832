namespace VoNhai.Commerce.Statements;

/// <summary>The first rows of a file as text, for a person who says which column is which.</summary>
/// <param name="Headings">What a mapping of this layout remembers; empty when no header was found.</param>
/// <param name="Rows">At most 40 rows from the first on, each with its cells.</param>
public sealed record StatementPreview(string Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
