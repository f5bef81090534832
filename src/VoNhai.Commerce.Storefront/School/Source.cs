using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Where a figure of a lesson, or the pattern of a drill, is from.</summary>
/// <param name="Key">Names it in the text: <c>[nguồn: tt50]</c>.</param>
/// <param name="Date">As precise as it is known: <c>2023</c>, <c>01/2024</c> or <c>17/08/2025</c>.</param>
/// <param name="Trust">How sure it is.</param>
/// <param name="Text">In words, and what was not verified.</param>
internal sealed partial record Source(string Key, string Date, SourceTrust Trust, string Text)
{
    /// <summary>Reads <c>key | date | A, B or D | words</c>.</summary>
    public static IReadOnlyList<Source> ReadAll(SchoolFile file, IReadOnlyList<SchoolLine> items)
    {
        var sources = new List<Source>();
        foreach (var (number, text) in items)
        {
            if (text.Split('|', StringSplitOptions.TrimEntries) is not [var key, var date, var trust, { Length: > 0 } words])
            {
                file.Wrong(number, "Nguồn có bốn phần: tên | ngày | A, B hoặc D | lời dẫn.");
            }
            else if (!KeyForm().IsMatch(key) || sources.Exists(source => source.Key == key))
            {
                file.Wrong(number, $"Tên nguồn “{key}” phải viết thường, không dấu, và chỉ có một lần.");
            }
            else if (!DateForm().IsMatch(date))
            {
                file.Wrong(number, $"Ngày “{date}” phải như 2023, 01/2024 hoặc 17/08/2025.");
            }
            else if (TrustOf(trust) is not { } sure)
            {
                file.Wrong(number, $"Độ chắc “{trust}” phải là A, B hoặc D.");
            }
            else
            {
                sources.Add(new(key, date, sure, words));
            }
        }

        return sources;
    }

    private static SourceTrust? TrustOf(string letter) => letter switch
    {
        "A" => SourceTrust.Read,
        "B" => SourceTrust.Secondary,
        "D" => SourceTrust.OwnMaking,
        _ => null,
    };

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex KeyForm();

    [GeneratedRegex("^(?:(?:(?:0[1-9]|[12][0-9]|3[01])/)?(?:0[1-9]|1[0-2])/)?20[0-9]{2}$")]
    private static partial Regex DateForm();
}
