namespace VoNhai.Commerce.Counter;

/// <summary>What to list.</summary>
public sealed record CatalogQuery
{
    /// <summary>The most products in one part.</summary>
    public const int MostTaken = 100;

    /// <summary>Words to look for in names, with or without marks, in any order; empty for all. Only the first 100 characters count.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only this category; <c>null</c> for all.</summary>
    public string? Category { get; init; }

    /// <summary>Only this household; <c>null</c> for all.</summary>
    public Guid? HouseholdId { get; init; }

    /// <summary>The <see cref="Page{T}.Next"/> of the part before; <c>null</c> for the first. What is not such a text counts as <c>null</c>.</summary>
    public string? After { get; init; }

    /// <summary>How many, 1…<see cref="MostTaken"/>; what lies outside is brought inside.</summary>
    public int Take { get; init; } = 24;
}
