using System.Globalization;
using System.Text.Json;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.VietQr;

/// <summary>The embedded banks.json and the keys under which its banks are searched.</summary>
internal sealed class BankDirectory
{
    private const string ResourceName = "VoNhai.Commerce.VietQr.banks.json";

    private readonly (Bank Bank, string[] Keys)[] _entries;

    private BankDirectory(DateOnly asOf, Bank[] banks)
    {
        AsOf = asOf;
        Banks = Array.AsReadOnly(banks);
        _entries = [.. banks.Select(bank => (bank, KeysOf(bank)))];
    }

    public DateOnly AsOf { get; }

    public IReadOnlyList<Bank> Banks { get; }

    public static BankDirectory Load()
    {
        using var resource = typeof(BankDirectory).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new CommerceException($"The assembly lacks its resource {ResourceName}.");
        using var json = JsonDocument.Parse(resource);
        var asOf = DateOnly.Parse(json.RootElement.GetProperty("asOf").GetString()!, CultureInfo.InvariantCulture);
        return new(asOf, [.. json.RootElement.GetProperty("banks").EnumerateArray().Select(Read)]);
    }

    public IReadOnlyList<Bank> Search(string text)
    {
        var key = Compact(text);
        if (key.Length == 0)
        {
            return Banks;
        }

        return [.. _entries
            .Select(entry => (entry.Bank, Rank: entry.Keys.Min(name => RankOf(name, key))))
            .Where(found => found.Rank < NoMatch)
            .OrderBy(found => found.Rank)
            .Select(found => found.Bank)];
    }

    private const int NoMatch = 3;

    private static int RankOf(string name, string key) =>
        name == key ? 0
        : name.StartsWith(key, StringComparison.Ordinal) ? 1
        : name.Contains(key, StringComparison.Ordinal) ? 2
        : NoMatch;

    // "Viet com bank" and "vietcombank" are one name: spaces do not count.
    private static string Compact(string text) => VietnameseText.SearchKey(text).Replace(" ", "", StringComparison.Ordinal);

    private static string[] KeysOf(Bank bank) =>
        [.. new[] { bank.Bin, bank.Code, bank.ShortName, bank.Name, bank.NameEn ?? "" }
            .Concat(bank.FormerNames)
            .Select(Compact)
            .Where(key => key.Length > 0)];

    private static Bank Read(JsonElement row) => new(
        row.GetProperty("bin").GetString()!,
        row.GetProperty("code").GetString()!,
        row.GetProperty("shortName").GetString()!,
        row.GetProperty("name").GetString()!,
        row.TryGetProperty("nameEn", out var nameEn) ? nameEn.GetString() : null,
        row.TryGetProperty("formerNames", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [],
        Enum.Parse<BankKind>(row.GetProperty("kind").GetString()!, ignoreCase: true),
        row.GetProperty("canReceiveTransfers").GetBoolean());
}
