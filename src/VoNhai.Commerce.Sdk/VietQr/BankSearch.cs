using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.VietQr;

/// <summary>Finds banks by what people type: any name, former name, code or BIN, without regard to marks, case and spaces.</summary>
internal sealed class BankSearch
{
    private const int NoMatch = 4;

    // "Ngân hàng Agribank", "NH Đông Á": words that say bank say nothing about which.
    private static readonly HashSet<string> EmptyWords = ["ngan", "hang", "nh", "bank", "tmcp", "tnhh", "mtv"];

    private readonly Entry[] _entries;

    public BankSearch(IReadOnlyList<Bank> banks) => _entries = [.. banks.Select(Entry.Of)];

    public IReadOnlyList<Bank> Find(string text)
    {
        var words = WordsOf(text);
        var key = string.Concat(words);
        if (key.Length == 0)
        {
            return [.. _entries.Select(entry => entry.Bank)];
        }

        var telling = words.Where(word => !EmptyWords.Contains(word)).ToArray();
        return [.. _entries
            .Select(entry => (entry.Bank, Rank: entry.RankOf(key, telling)))
            .Where(found => found.Rank < NoMatch)
            .OrderBy(found => found.Rank)
            .Select(found => found.Bank)];
    }

    private static string[] WordsOf(string text) => VietnameseText.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="Bank">What is found.</param>
    /// <param name="Keys">Its names, each without spaces: "Viet com bank" and "vietcombank" are one name.</param>
    /// <param name="Words">The words of all its names.</param>
    private sealed record Entry(Bank Bank, string[] Keys, string[] Words)
    {
        public static Entry Of(Bank bank)
        {
            string[][] names = [..
                new[] { bank.Bin, bank.Code, bank.ShortName, bank.Name, bank.NameEn ?? "" }
                    .Concat(bank.OtherBins)
                    .Concat(bank.OtherCodes)
                    .Concat(bank.FormerNames)
                    .Select(WordsOf)
                    .Where(words => words.Length > 0)];
            return new(bank, [.. names.Select(words => string.Concat(words)).Distinct()], [.. names.SelectMany(words => words).Distinct()]);
        }

        // The name itself, a name that begins so, letters inside a name, and at last every word somewhere.
        public int RankOf(string key, string[] telling)
        {
            var best = telling.Length > 0 && telling.All(typed => Words.Any(word => word.StartsWith(typed, StringComparison.Ordinal))) ? 3 : NoMatch;
            foreach (var name in Keys)
            {
                var rank = name == key ? 0
                    : name.StartsWith(key, StringComparison.Ordinal) ? 1
                    : name.Contains(key, StringComparison.Ordinal) ? 2
                    : NoMatch;
                best = Math.Min(best, rank);
            }

            return best;
        }
    }
}
