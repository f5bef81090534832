using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>Which words of the catalogue a mistyped word may have meant: those of four letters and more that one slip away lead to it.</summary>
internal static class SearchSlips
{
    public const int ShortestMeant = 4;
    public const int LongestMeant = 30;
    private const int MostMeant = 12;

    /// <summary>One slip leaves the first or the second half of a word as it was, unless it swaps the letters between the halves.</summary>
    public static async Task<IReadOnlyList<string>> MeantByAsync(DbContext db, SearchDialect dialect, string typed, CancellationToken cancellationToken)
    {
        if (typed.Length is < ShortestMeant - 1 or > LongestMeant || typed.Any(c => !char.IsAsciiLetterLower(c)))
        {
            return [];
        }

        var half = typed.Length / 2;
        var swapped = $"{typed[..(half - 1)]}{typed[half]}{typed[half - 1]}{typed[(half + 1)..]}";
        var near = await db.Database
            .SqlQueryRaw<string>(dialect.WordsWithHalf, typed[..half], typed[half..], swapped, typed.Length - 1, typed.Length + 1)
            .ToListAsync(cancellationToken);
        return [.. near.Where(word => IsOneSlipAway(word, typed)).Distinct().Order(StringComparer.Ordinal).Take(MostMeant)];
    }

    /// <summary>One letter more, one less, another one, or two neighbours swapped.</summary>
    internal static bool IsOneSlipAway(string word, string typed)
    {
        var (longer, shorter) = word.Length >= typed.Length ? (word, typed) : (typed, word);
        var same = longer.AsSpan().CommonPrefixLength(shorter);
        if (longer.Length == shorter.Length)
        {
            return same < longer.Length
                && (longer[(same + 1)..] == shorter[(same + 1)..]
                    || (same + 1 < longer.Length && longer[same] == shorter[same + 1] && longer[same + 1] == shorter[same] && longer[(same + 2)..] == shorter[(same + 2)..]));
        }

        return longer.Length == shorter.Length + 1 && longer[(same + 1)..] == shorter[same..];
    }
}
