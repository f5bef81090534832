namespace VoNhai.Commerce.Emv;

/// <summary>Ids as they are written, and paths of ids.</summary>
internal static class EmvIds
{
    public const int FormatIndicator = 0;
    public const int InitiationMethod = 1;
    public const int MerchantCategory = 52;
    public const int Currency = 53;
    public const int Amount = 54;
    public const int Tip = 55;
    public const int TipFixedFee = 56;
    public const int TipPercent = 57;
    public const int Country = 58;
    public const int MerchantName = 59;
    public const int MerchantCity = 60;
    public const int PostalCode = 61;
    public const int AdditionalData = 62;
    public const int Crc = 63;
    public const int Language = 64;

    /// <summary>Inside <see cref="AdditionalData"/>.</summary>
    public const int Purpose = 8;

    private static readonly string[] Texts = MakeTexts();

    /// <summary>"00" to "99".</summary>
    public static string TextOf(int id) => Texts[id];

    /// <summary>"38-01": the ids from the root to the node.</summary>
    public static string PathOf(ReadOnlySpan<EmvNode> nodes, int index)
    {
        var path = TextOf(nodes[index].Id);
        for (var parent = nodes[index].Parent; parent >= 0; parent = nodes[parent].Parent)
        {
            path = TextOf(nodes[parent].Id) + "-" + path;
        }

        return path;
    }

    private static string[] MakeTexts()
    {
        var texts = new string[100];
        for (var id = 0; id < texts.Length; id++)
        {
            texts[id] = new string([(char)('0' + id / 10), (char)('0' + id % 10)]);
        }

        return texts;
    }
}
