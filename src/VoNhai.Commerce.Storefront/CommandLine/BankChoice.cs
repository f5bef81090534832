using VoNhai.Commerce.Text;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>Which BIN somebody means: by BIN, code or name. Where two banks answer to one word, nobody guesses.</summary>
internal sealed record BankChoice(string? Bin, IReadOnlyList<Bank> Candidates)
{
    public static BankChoice Of(string text)
    {
        // Any six digits: a BIN that the directory does not know is a warning later.
        if (text.Length == 6 && text.All(char.IsAsciiDigit))
        {
            return new(text, []);
        }

        if (Means(Banks.Practice, text))
        {
            return Only(Banks.Practice);
        }

        var found = Banks.Search(text);
        var named = found.Where(bank => Means(bank, text)).ToList();
        return (named.Count, found.Count) switch
        {
            (1, _) => Only(named[0]),
            (0, 1) => Only(found[0]),
            (0, _) => new(null, found),
            _ => new(null, named),
        };
    }

    private static BankChoice Only(Bank bank) => new(bank.Bin, [bank]);

    private static bool Means(Bank bank, string text)
    {
        var key = KeyOf(text);
        return key.Length > 0 && bank.OtherCodes.Concat(bank.FormerNames).Append(bank.Code).Append(bank.ShortName).Any(name => KeyOf(name) == key);
    }

    private static string KeyOf(string text) => VietnameseText.SearchKey(text).Replace(" ", "", StringComparison.Ordinal);
}
