namespace VoNhai.Commerce.Storage;

/// <summary>
/// Decides which lines of a statement are money that is known already. Every line and every transfer is used once, so that two equal
/// real transfers are two: the second line finds its transfer taken and is new. The surest word comes first for all lines.
/// </summary>
internal static class StatementPairing
{
    /// <summary>For each line the transfer that it is, or <c>null</c> for new money.</summary>
    /// <param name="lines">In the order in which the money moved.</param>
    /// <param name="known">What was kept before and no line of this file is yet.</param>
    /// <param name="isWhole">Whether a line may be taken for the only movement of its kind: the statement has no gaps there and nothing unreadable.</param>
    public static Guid?[] Pair(IReadOnlyList<SeenMoney> lines, IEnumerable<SeenMoney> known, Func<SeenMoney, bool> isWhole)
    {
        var pairs = new Guid?[lines.Count];
        var byKey = known.GroupBy(money => money.Key).ToDictionary(group => group.Key, group => group.OrderBy(money => money.At).ToList());
        Sweep((line, money) => line.HasReferenceOf(money));
        Sweep((line, money) => line.SaysTheSameAs(money));

        // Whatever a feed saw on a day that the statement holds whole is on it under some line: the one that is left.
        Sweep((line, money) => isWhole(line) && line.MayBe(money));
        return pairs;

        void Sweep(Func<SeenMoney, SeenMoney, bool> isSame)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (pairs[i] is null && byKey.TryGetValue(lines[i].Key, out var left) && left.FindIndex(money => isSame(lines[i], money)) is >= 0 and var at)
                {
                    pairs[i] = left[at].Id;
                    left.RemoveAt(at);
                }
            }
        }
    }
}
