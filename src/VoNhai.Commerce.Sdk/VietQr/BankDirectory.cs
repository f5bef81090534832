using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;

namespace VoNhai.Commerce.VietQr;

/// <summary>The embedded banks.json, which <c>eng/bank-directory.sh</c> makes.</summary>
internal static class BankDirectory
{
    private const string ResourceName = "VoNhai.Commerce.VietQr.banks.json";

    public static IReadOnlyList<Bank> Load()
    {
        using var resource = typeof(BankDirectory).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new CommerceException($"The assembly lacks its resource {ResourceName}.");
        using var json = JsonDocument.Parse(resource);
        var lists = json.RootElement.GetProperty("sources").EnumerateArray().Select(ReadList).ToArray();
        return Array.AsReadOnly([.. json.RootElement.GetProperty("banks").EnumerateArray().Select(row => ReadBank(row, lists))]);
    }

    private static (string Name, DateOnly AsOf) ReadList(JsonElement list) => (
        list.GetProperty("name").GetString()!,
        DateOnly.Parse(list.GetProperty("asOf").GetString()!, CultureInfo.InvariantCulture));

    private static Bank ReadBank(JsonElement row, (string Name, DateOnly AsOf)[] lists) => new(
        row.GetProperty("bin").GetString()!,
        row.GetProperty("code").GetString()!,
        row.GetProperty("shortName").GetString()!,
        row.GetProperty("name").GetString()!,
        Enum.Parse<BankKind>(row.GetProperty("kind").GetString()!, ignoreCase: true),
        ReadSources(row.GetProperty("says").GetString()!, lists))
    {
        OtherBins = Texts(row, "otherBins"),
        OtherCodes = Texts(row, "otherCodes"),
        NameEn = Text(row, "nameEn"),
        NameSource = Text(row, "nameSource"),
        FormerNames = Texts(row, "formerNames"),
    };

    // One sign for each list.
    private static ReadOnlyCollection<BankSource> ReadSources(string says, (string Name, DateOnly AsOf)[] lists) => Array.AsReadOnly([..
        from said in says.Zip(lists)
        where said.First != '.'
        select new BankSource(said.Second.Name, said.Second.AsOf, said.First switch
        {
            '+' => TransferSupport.Yes,
            '-' => TransferSupport.No,
            _ => TransferSupport.Unknown,
        })]);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static ReadOnlyCollection<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var texts) ? Array.AsReadOnly([.. texts.EnumerateArray().Select(text => text.GetString()!)]) : ReadOnlyCollection<string>.Empty;
}
