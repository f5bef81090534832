using System.Globalization;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>
/// Control: the reader that everybody writes first, with Substring and a dictionary. It reads every good code rightly
/// and falls over hostile ones.
/// </summary>
internal static class NaiveReader
{
    public static string? AccountOf(string payload)
    {
        var root = Parse(payload);
        var template = Parse(root["38"]);
        return Parse(template["01"])["01"];
    }

    private static Dictionary<string, string> Parse(string text)
    {
        var objects = new Dictionary<string, string>();
        for (var at = 0; at < text.Length;)
        {
            var digits = text.Substring(at + 2, 2);
            var length = int.Parse(digits, CultureInfo.InvariantCulture);
            objects[text.Substring(at, 2)] = text.Substring(at + 4, length);
            at += 4 + length;
        }

        return objects;
    }
}
