using System.Text.RegularExpressions;
using VoNhai.Commerce.Text;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Codes;

/// <summary>Which bank is meant by what was typed.</summary>
/// <param name="Bin">The one that is meant, or <c>null</c>; six digits count even when no list knows them.</param>
/// <param name="Found">Those that could be meant, the likeliest first.</param>
internal sealed partial record BankChoice(string? Bin, IReadOnlyList<Bank> Found)
{
    /// <summary>More choices than this are no help: another letter narrows them down.</summary>
    public const int MostShown = 8;

    /// <summary>What stands in the field once a bank was chosen: <c>Agribank (970405)</c>.</summary>
    public static string Show(string bin) => Banks.TryFind(bin, out var bank) ? $"{bank.ShortName} ({bin})" : bin;

    /// <summary>Reads a name, a former name, a code, a BIN, or what <see cref="Show"/> wrote.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="ticked">The BIN of a choice offered before; it counts while what is typed still allows it.</param>
    public static BankChoice Of(string? typed, string? ticked = null)
    {
        typed = (typed ?? "").Trim();
        if (WrittenBin().Match(typed) is { Success: true } written)
        {
            return new(written.Groups["bin"].Value, []);
        }

        // Practice can be asked for by its name; among all banks it would only confuse.
        var key = Compact(typed);
        IReadOnlyList<Bank> found = key.Length == 0 ? [] : [.. Banks.Search(typed), .. NamesOf(Banks.Practice).Contains(key) ? [Banks.Practice] : Array.Empty<Bank>()];
        var exact = found.Where(bank => NamesOf(bank).Contains(key)).ToList();
        var meant = found.FirstOrDefault(bank => bank.Bin == ticked)
            ?? (exact.Count == 1 ? exact[0] : found.Count == 1 ? found[0] : null);
        return new(meant?.Bin, found);
    }

    /// <summary>The keys under which a bank is looked up, in words; the browser searches them offline.</summary>
    public static IEnumerable<string> KeysOf(Bank bank) =>
        new[] { bank.Bin, bank.Code, bank.ShortName, bank.Name, bank.NameEn ?? "" }.Concat(bank.OtherBins).Concat(bank.OtherCodes).Concat(bank.FormerNames)
            .Select(VietnameseText.SearchKey).Where(key => key.Length > 0).Distinct();

    private static IEnumerable<string> NamesOf(Bank bank) => KeysOf(bank).Select(Compact);

    private static string Compact(string text) => VietnameseText.SearchKey(text).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<bin>[0-9]{6})\z|\((?<bin>[0-9]{6})\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenBin();
}
