using System.Diagnostics;
using System.Globalization;

namespace VoNhai.Commerce.BarePage;

/// <summary>Asks an address over so many connections, as fast as each is answered, and prints requests a second and p99 in milliseconds.</summary>
internal static class Measuring
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(Uri address, int connections, TimeSpan lasting)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, AllowAutoRedirect = false });
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        await AskAsync(http, address, connections, WarmUp);
        var watch = Stopwatch.StartNew();
        var times = await AskAsync(http, address, connections, lasting);
        var rate = times.Count / watch.Elapsed.TotalSeconds;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate:0} {times[(int)(times.Count * 0.99)].TotalMilliseconds:0.0}"));
        return 0;
    }

    private static async Task<List<TimeSpan>> AskAsync(HttpClient http, Uri address, int connections, TimeSpan lasting)
    {
        var until = Stopwatch.GetTimestamp() + (long)(lasting.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            var times = new List<TimeSpan>();
            while (Stopwatch.GetTimestamp() < until)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseContentRead);
                answer.EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(began));
            }

            return times;
        })));
        return [.. all.SelectMany(times => times)];
    }
}
