using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.VietQr;

/// <summary>A holder's name as a code carries it: upper case, no marks, at most 25 characters.</summary>
internal static class PayeeName
{
    // EMVCo MPM, object 59: at most 25 characters.
    private const int Longest = 25;

    /// <summary>
    /// A longer name keeps its first and its last words, by which people are called; words between become initials:
    /// "HO KINH DOANH NGUYEN THI NGOC HUYEN" is "HO K D N THI NGOC HUYEN".
    /// </summary>
    /// <returns>Empty when nothing of it can be written.</returns>
    public static string Of(string holder)
    {
        var words = BankText.Fold(holder).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var word = 1; word < words.Length - 1 && LengthOf(words) > Longest; word++)
        {
            words[word] = words[word][..1];
        }

        var name = string.Join(' ', words);
        return name.Length <= Longest ? name : name[..Longest].TrimEnd(' ');
    }

    /// <summary>Whether two names are the same but for marks, case and spaces.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(VietnameseText.SearchKey(one), VietnameseText.SearchKey(other), StringComparison.Ordinal);

    private static int LengthOf(string[] words) => words.Sum(word => word.Length) + words.Length - 1;
}
