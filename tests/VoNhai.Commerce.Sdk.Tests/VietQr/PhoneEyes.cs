using System.Globalization;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>What a phone could show for a code, read without the SDK: some phones take the first of two equal ids, some the last.</summary>
/// <param name="Bin">Bank.</param>
/// <param name="Account">Account.</param>
/// <param name="Name">Object 59.</param>
/// <param name="Money">Objects 54 to 57 joined; empty when the payer types the amount.</param>
/// <param name="Memo">Template 62 as it stands.</param>
internal sealed record PhoneEyes(string Bin, string Account, string Name, string Money, string Memo)
{
    public static PhoneEyes? See(string text, bool firstWins)
    {
        try
        {
            var root = Parse(text.Trim(), firstWins);
            var beneficiary = Parse(Parse(root["38"], firstWins)["01"], firstWins);
            var money = string.Concat(Enumerable.Range(54, 4).Select(id => root.GetValueOrDefault(id.ToString(CultureInfo.InvariantCulture))));
            return new(beneficiary["00"], beneficiary["01"], root.GetValueOrDefault("59", ""), money, root.GetValueOrDefault("62", ""));
        }
        catch (Exception unreadable) when (unreadable is KeyNotFoundException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Parse(string text, bool firstWins)
    {
        var objects = new Dictionary<string, string>();
        for (var at = 0; at < text.Length;)
        {
            var (id, length) = (text.Substring(at, 2), int.Parse(text.AsSpan(at + 2, 2), NumberStyles.None, CultureInfo.InvariantCulture));
            if (!firstWins || !objects.ContainsKey(id))
            {
                objects[id] = text.Substring(at + 4, length);
            }

            at += 4 + length;
        }

        return objects;
    }
}
