using System.Text;

namespace VoNhai.Commerce.Sheets;

/// <summary>Names of pictures as a cell holds them: "na1.jpg, na2.jpg".</summary>
public static class SheetPictures
{
    /// <summary>The names in a cell, each once.</summary>
    public static IReadOnlyList<string> In(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return [.. cell.Split([',', ';', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(KeyOf)];
    }

    /// <summary>By what a name is compared: an iPhone writes marks apart from their letters, and Windows does not tell IMG from img.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }
}
