using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>What a buyer may put on the table for a sum, and what goes back; <c>js/cho/tien.js</c> computes the same.</summary>
internal static class CashNotes
{
    private static readonly long[] Notes = [20_000, 50_000, 100_000, 200_000, 500_000];
    private static readonly long[] Change = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500];

    /// <summary>The sum itself, and the nearest sums above it that are of one kind of note; ascending.</summary>
    public static IReadOnlyList<Vnd> Given(Vnd total) =>
        [.. Notes.Select(note => (total.Dong + note - 1) / note * note).Append(total.Dong).Distinct().Order().Select(Vnd.Of)];

    /// <summary>Which notes to give back, the greatest first, and how many of each; what no note covers is left out.</summary>
    public static IReadOnlyList<(Vnd Note, long Count)> Back(Vnd change)
    {
        var (left, back) = (change.Dong, new List<(Vnd, long)>());
        foreach (var note in Change)
        {
            if (left >= note)
            {
                back.Add((Vnd.Of(note), left / note));
                left %= note;
            }
        }

        return back;
    }
}
