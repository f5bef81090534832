namespace VoNhai.Commerce.Orders;

/// <summary>
/// Codes that a memo almost holds: one symbol is wrong, or two neighbours changed places. Good enough to ask a person about, never to
/// settle anything: among a billion memos some stranger's reference will look like this.
/// </summary>
public static class NearCodes
{
    private const int MostFound = 10;

    /// <summary>The codes that one slip turns into something that stands in the memo, without those that stand there already.</summary>
    public static IReadOnlyList<OrderCode> In(string? memo)
    {
        if (string.IsNullOrEmpty(memo))
        {
            return [];
        }

        var squashed = OrderCode.Squash(memo);
        var found = new HashSet<OrderCode>();
        for (var at = 0; at + OrderCode.Length <= squashed.Length && found.Count < MostFound; at++)
        {
            var window = squashed.AsSpan(at, OrderCode.Length);
            if (Resembles(window))
            {
                found.UnionWith(Repairs(window.ToString()));
            }
        }

        found.ExceptWith(OrderCode.FindIn(memo));
        return [.. found.Take(MostFound)];
    }

    /// <summary>At least one letter of the prefix is where it could be: everything else is two slips away.</summary>
    private static bool Resembles(ReadOnlySpan<char> window) =>
        window[0] == OrderCode.Prefix[0] || window[1] == OrderCode.Prefix[1] || (window[0] == OrderCode.Prefix[1] && window[1] == OrderCode.Prefix[0]);

    private static IEnumerable<OrderCode> Repairs(string window)
    {
        if (OrderCode.TryRead(window, out _))
        {
            yield break;
        }

        foreach (var repaired in Swaps(window).Concat(Substitutions(window)))
        {
            if (OrderCode.TryRead(repaired, out var code))
            {
                yield return code;
            }
        }
    }

    private static IEnumerable<string> Swaps(string window) =>
        from i in Enumerable.Range(0, window.Length - 1)
        select $"{window[..i]}{window[i + 1]}{window[i]}{window[(i + 2)..]}";

    private static IEnumerable<string> Substitutions(string window) =>
        from i in Enumerable.Range(0, window.Length)
        from symbol in i < OrderCode.Prefix.Length ? OrderCode.Prefix[i].ToString() : OrderCode.Alphabet
        where symbol != window[i]
        select $"{window[..i]}{symbol}{window[(i + 1)..]}";
}
