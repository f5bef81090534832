namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>One sentence in both languages.</summary>
internal sealed record Phrase(string Vietnamese, string English)
{
    public string In(bool english) => english ? English : Vietnamese;
}
