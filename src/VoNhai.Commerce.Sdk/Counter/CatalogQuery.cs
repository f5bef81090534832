namespace VoNhai.Commerce.Counter;

/// <summary>What to list.</summary>
public sealed record CatalogQuery
{
    /// <summary>The most products in one part.</summary>
    public const int MostTaken = 100;

    /// <summary>
    /// Words to look for, with or without marks, in any order; empty for all. Eight words of the first 100 characters count. Where the host
    /// has the search index, they are looked for in name, description, category, household and place, and one slip in a word is forgiven;
    /// where it has none, in names.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>Only this category; <c>null</c> for all.</summary>
    public string? Category { get; init; }

    /// <summary>Only this household; <c>null</c> for all.</summary>
    public Guid? HouseholdId { get; init; }

    /// <summary>Only what is in season this month.</summary>
    public bool InSeason { get; init; }

    /// <summary>
    /// Five-digit code of the commune where the buyer is: of products that fit alike and can be ordered alike, those from there come first, then
    /// those from its province. <c>null</c> or an unknown code: no place comes first.
    /// </summary>
    public string? NearCommune { get; init; }

    /// <summary>The <see cref="Page{T}.Next"/> of the part before; <c>null</c> for the first. What is not such a text counts as <c>null</c>.</summary>
    public string? After { get; init; }

    /// <summary>How many, 1…<see cref="MostTaken"/>; what lies outside is brought inside.</summary>
    public int Take { get; init; } = 24;
}
