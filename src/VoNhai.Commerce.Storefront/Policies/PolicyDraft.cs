namespace VoNhai.Commerce.Storefront.Policies;

/// <summary>What an operator fills in: blanks of our sentences, and paragraphs of its own. Keys that nobody knows are passed over.</summary>
/// <param name="Blanks">For each blank that is filled, what stands in it.</param>
/// <param name="Own">For each part that has one, a paragraph of the operator's own; plain text.</param>
public sealed record PolicyDraft(IReadOnlyDictionary<string, string> Blanks, IReadOnlyDictionary<string, string> Own)
{
    /// <summary>The longest paragraph of one's own.</summary>
    public const int MostOwn = 2_000;

    /// <summary>The operator's legal name.</summary>
    public const string Name = "name";

    /// <summary>The operator's tax code.</summary>
    public const string TaxCode = "taxCode";

    /// <summary>The number under which the site was notified to the authority.</summary>
    public const string NoticeNumber = "noticeNumber";

    /// <summary>Every blank and the most characters in it, in the order of the form.</summary>
    public static IReadOnlyList<(string Key, int Most)> Known { get; } =
    [
        (Name, 120), (TaxCode, 20), (NoticeNumber, 60), ("address", 200), ("phone", 40), ("email", 120),
        ("returns", 120), ("dataContact", 200), ("complaints", 200), ("complaintDays", 60),
    ];

    /// <summary>Nothing filled in.</summary>
    public static PolicyDraft Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>What stands in a blank; empty when nothing does.</summary>
    public string Of(string blank) => Blanks.GetValueOrDefault(blank, "");

    /// <summary>The operator's own paragraph of a part; empty when there is none.</summary>
    public string OwnOf(string part) => Own.GetValueOrDefault(part, "");
}
