namespace VoNhai.Commerce.Storefront.School;

/// <summary>One name of a file's head: with a value beside it, or with items below it.</summary>
internal sealed record HeadEntry(string Name, int Line, string Value)
{
    /// <summary>The lines "- …" below the name, without their dash.</summary>
    public List<SchoolLine> Items { get; } = [];
}
