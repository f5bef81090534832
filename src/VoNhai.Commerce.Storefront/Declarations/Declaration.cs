namespace VoNhai.Commerce.Storefront.Declarations;

/// <summary>Something that an operator declared, dated and whole. Another declaration follows it; nothing changes it: the database refuses.</summary>
internal sealed class Declaration
{
    /// <summary>The longest <see cref="Content"/>: twenty blanks and six paragraphs of one's own.</summary>
    public const int MostContent = 60_000;

    public required DeclarationKind Kind { get; init; }

    /// <summary>From 1, without gaps, for each kind by itself.</summary>
    public required int Version { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long At { get; init; }

    public required string WhoId { get; init; }

    /// <summary>How the operator was called at the time.</summary>
    public required string WhoName { get; init; }

    /// <summary>JSON of the kind's own shape.</summary>
    public required string Content { get; init; }
}
