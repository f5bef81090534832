namespace VoNhai.Commerce.Sdk.Tests.Money;

/// <summary>Counts back from words to a number, written independently of the writer: the other half of a round trip.</summary>
internal static class WordsReader
{
    private static readonly Dictionary<string, long> Values = new()
    {
        ["không"] = 0, ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4,
        ["năm"] = 5, ["lăm"] = 5, ["sáu"] = 6, ["bảy"] = 7, ["tám"] = 8, ["chín"] = 9, ["mười"] = 10, ["linh"] = 0,
    };

    private static readonly Dictionary<string, long> Units = new() { ["nghìn"] = 1_000, ["triệu"] = 1_000_000 };

    public static long Read(string words)
    {
        var list = words.Split(' ');
        var sign = list[0] == "âm" ? -1 : 1;
        var (billions, total, group, digit) = (0L, 0L, 0L, 0L);
        foreach (var word in list.SkipWhile(word => word == "âm").TakeWhile(word => word != "đồng"))
        {
            switch (word)
            {
                case "trăm":
                    (group, digit) = (group + digit * 100, 0);
                    break;
                case "mươi":
                    (group, digit) = (group + digit * 10, 0);
                    break;
                case "tỷ":
                    (billions, total, group, digit) = ((billions + total + group + digit) * 1_000_000_000, 0, 0, 0);
                    break;
                case "nghìn" or "triệu":
                    (total, group, digit) = (total + (group + digit) * Units[word], 0, 0);
                    break;
                default:
                    (group, digit) = (group + digit, Values[word]);
                    break;
            }
        }

        return sign * (billions + total + group + digit);
    }
}
