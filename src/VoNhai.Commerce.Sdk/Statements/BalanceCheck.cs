using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// Proves that nothing is missing: each balance is the one before plus the amount. Some banks list the newest first; the direction is
/// the one in which more balances agree.
/// </summary>
internal static class BalanceCheck
{
    /// <summary>The lines in the order in which the money moved.</summary>
    public static IReadOnlyList<StatementLine> InOrder(IEnumerable<StatementLine> lines)
    {
        var transfers = lines.Where(line => line.IsTransfer).ToList();
        if (IsNewestFirst(transfers))
        {
            transfers.Reverse();
        }

        return transfers;
    }

    /// <summary>Every jump, in the order in which the money moved. Lines without a balance prove nothing and are passed over with their amount.</summary>
    public static IReadOnlyList<StatementGap> Gaps(IReadOnlyList<StatementLine> inOrder)
    {
        var gaps = new List<StatementGap>();
        StatementLine? last = null;
        var since = Vnd.Zero;
        foreach (var line in inOrder)
        {
            since += line.Amount!.Value;
            if (line.Balance is not { } balance)
            {
                continue;
            }

            if (last is { Balance: { } before } && balance - before - since is var missing && missing != Vnd.Zero)
            {
                gaps.Add(new StatementGap(last.Row, line.Row, last.At!.Value, line.At!.Value, missing));
            }

            last = line;
            since = Vnd.Zero;
        }

        return gaps;
    }

    private static bool IsNewestFirst(List<StatementLine> lines)
    {
        var (down, up, earlier, later) = (0, 0, 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, below) = (lines[i - 1], lines[i]);
            if (above.Balance is { } upper && below.Balance is { } lower)
            {
                down += upper + below.Amount!.Value == lower ? 1 : 0;
                up += lower + above.Amount!.Value == upper ? 1 : 0;
            }

            earlier += below.At < above.At ? 1 : 0;
            later += below.At > above.At ? 1 : 0;
        }

        return up != down ? up > down : earlier > later;
    }
}
