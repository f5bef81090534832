namespace VoNhai.Commerce.Orders;

/// <summary>
/// Codes that a memo almost holds: one symbol is wrong, or two neighbours changed places. Good enough to ask a person about, never to
/// settle anything: among a billion memos some stranger's reference will look like this.
/// </summary>
public static class NearCodes
{
    private const int MostFound = 10;
    private const int LeastBeginning = 3;

    /// <summary>The codes that one slip turns into something that stands in the memo, without those that stand there already.</summary>
    public static IReadOnlyList<OrderCode> In(string? memo)
    {
        if (string.IsNullOrEmpty(memo))
        {
            return [];
        }

        var squashed = OrderCode.Squash(memo);
        var found = new HashSet<OrderCode>();
        foreach (var prefix in OrderCode.Readable)
        {
            var length = OrderCode.Length - OrderCode.Prefix.Length + prefix.Length;
            for (var at = 0; at + length <= squashed.Length && found.Count < MostFound; at++)
            {
                if (Resembles(squashed.AsSpan(at, length), prefix))
                {
                    found.UnionWith(Repairs(squashed.Substring(at, length), prefix));
                }
            }
        }

        found.ExceptWith(OrderCode.FindIn(memo));
        return [.. found.Take(MostFound)];
    }

    /// <summary>
    /// Whether the memo holds how the code begins, its prefix and three symbols at least: one stranger's reference in 30 000 does by chance,
    /// so it says something beside another sign, never alone.
    /// </summary>
    internal static bool HoldsBeginning(string memo, OrderCode code)
    {
        var whole = code.ToString();
        var least = whole.Length - OrderCode.Length + OrderCode.Prefix.Length + LeastBeginning;
        return whole.Length >= OrderCode.Length && OrderCode.Squash(memo).Contains(whole[..least], StringComparison.Ordinal);
    }

    /// <summary>
    /// One slip touches at most two places side by side, so all but two letters of the prefix stand where they should, and of two letters
    /// one, or both the other way round.
    /// </summary>
    private static bool Resembles(ReadOnlySpan<char> window, string prefix)
    {
        var right = 0;
        for (var i = 0; i < prefix.Length; i++)
        {
            right += window[i] == prefix[i] ? 1 : 0;
        }

        return right >= Math.Max(prefix.Length - 2, 1) || (window[0] == prefix[1] && window[1] == prefix[0]);
    }

    private static IEnumerable<OrderCode> Repairs(string window, string prefix)
    {
        if (OrderCode.TryRead(window, out _))
        {
            yield break;
        }

        foreach (var repaired in Swaps(window).Concat(Substitutions(window, prefix)))
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

    private static IEnumerable<string> Substitutions(string window, string prefix) =>
        from i in Enumerable.Range(0, window.Length)
        from symbol in i < prefix.Length ? prefix[i].ToString() : OrderCode.Alphabet
        where symbol != window[i]
        select $"{window[..i]}{symbol}{window[(i + 1)..]}";
}
