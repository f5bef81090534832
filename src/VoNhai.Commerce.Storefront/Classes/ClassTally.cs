namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>
/// How many people, and nothing else of them: written when a class ends, by one question at a time, so that nothing is left by which a small
/// group could be found.
/// </summary>
internal sealed class ClassTally
{
    /// <summary>The quarter: <c>2026Q4</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The question: <see cref="Report.ReportTable"/>.</summary>
    public required string Question { get; init; }

    public required string Answer { get; init; }

    public required int People { get; set; }
}
