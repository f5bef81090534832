using System.Diagnostics;
using System.Globalization;
using System.Text;
using VoNhai.Commerce.Benchmarks.Controls;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>
/// Matches 1,000,000 transfers against 1,000, 10,000 and 100,000 open orders, in one run: what counts is how the cost of one transfer
/// changes. Measured by hand, because a repetition of a second needs none of BenchmarkDotNet's care.
/// </summary>
internal static class Matching
{
    private const int Transfers = 1_000_000;

    // Twenty times the same portion: more at once would measure the memory that holds the memos.
    private const int Portion = 50_000;

    // A scan of all orders is too slow for more.
    private const int Scanned = 100;

    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n{Transfers:N0} transfers with the memos of {FakeBank.BankHabits.All.Count} senders, one in ten without a code. Control: a scan of all open orders, measured on {Scanned}.\n\n");
        text.Append("| open orders | a transfer | against 1,000 | all transfers | bytes allocated a transfer | codes in memory | matched | control, a transfer | against 1,000 | control finds |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        var (first, firstScan) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var orders in (int[])[1_000, 10_000, 100_000])
        {
            Console.Error.WriteLine($"measuring Matching against {orders:N0} open orders");
            var year = new MarketYear(orders);
            var ours = Measure(year);
            var scan = Scan(year);
            (first, firstScan) = orders == 1_000 ? (ours.Each, scan.Each) : (first, firstScan);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {orders:N0} | {ours.Each.TotalMicroseconds:0.00} µs | {ours.Each / first:0.00}× | {(ours.Each * Transfers).TotalSeconds:0.0} s | {ours.Bytes:N0} | {Index(year) / 1024:N0} KB | {ours.Matched:P1} | {scan.Each.TotalMicroseconds:N0} µs | {scan.Each / firstScan:0.0}× | {scan.Found:P0} |\n");
        }

        return text.ToString();
    }

    private static (TimeSpan Each, long Bytes, double Matched) Measure(MarketYear year)
    {
        var portion = year.Transfers(Portion);
        var matched = Count(year, portion);
        var (fastest, allocated) = (TimeSpan.MaxValue, 0L);
        for (var done = 0; done < Transfers; done += Portion)
        {
            var (before, began) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            _ = Count(year, portion);
            var took = Stopwatch.GetElapsedTime(began);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;

            // Other work only ever slows a portion down.
            fastest = took < fastest ? took : fastest;
        }

        return (fastest / Portion, allocated / Transfers, (double)matched / Portion);
    }

    private static int Count(MarketYear year, IncomingTransfer[] transfers)
    {
        var matched = 0;
        foreach (var transfer in transfers)
        {
            matched += TransferMatcher.Match(transfer, MarketYear.Account, year.Requests) is MatchOutcome.Matched ? 1 : 0;
        }

        return matched;
    }

    private static (TimeSpan Each, double Found) Scan(MarketYear year)
    {
        var scanning = new ScanningMatcher(year.Open);
        var transfers = year.Transfers(Scanned);
        _ = scanning.Match(transfers[0]);
        var began = Stopwatch.GetTimestamp();
        var found = transfers.Count(transfer => scanning.Match(transfer) is not null);
        return (Stopwatch.GetElapsedTime(began) / Scanned, (double)found / Scanned);
    }

    /// <summary>What finding by code costs in memory, beside the orders themselves.</summary>
    private static long Index(MarketYear year)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = year.Open.ToDictionary(request => request.Code);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(index);
        return bytes;
    }
}
