using System.Globalization;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>
/// Two processes on one database, prices that rise all the time, and readers at both doors: whoever asks after a price was committed sees that one or a
/// later one, on the listing and on the product's page.
/// </summary>
[Collection(MachineOfItsOwn.Name)]
public sealed partial class ExactPagesTests(PublishedCopy published)
{
    private const string Slug = "bot-ngo-xay-men-men";
    private const int Readers = 8;
    private const int Answers = 300;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Theory, BothDatabases]
    public async Task Nobody_sees_an_old_price_on_any_instance(DatabaseKind kind)
    {
        await using var two = await TwoInstances.StartAsync(published, kind);
        var asked = 0;

        var stale = await RaiseAndReadAsync(two, async (door, path) =>
        {
            Interlocked.Increment(ref asked);
            return await ReadAsync(two, door, path);
        }, _ => Volatile.Read(ref asked) >= Answers);

        Assert.True(stale.Count == 0, $"{stale.Count} of {asked} answers were old: {string.Join("; ", stale.Take(1))}");
        Assert.True(asked >= Answers, $"only {asked} answers");

        // The control: the same pages kept for a fifth of a second by a clock.
        var kept = new TimedPages(TimeSpan.FromMilliseconds(200), (door, path) => ReadAsync(two, door, path));
        Assert.NotEmpty(await RaiseAndReadAsync(two, kept.ReadAsync, stale => stale > 0));
    }

    private static async Task<IReadOnlyList<string>> RaiseAndReadAsync(TwoInstances two, Func<int, string, Task<string>> read, Func<int, bool> isEnough)
    {
        using var over = new CancellationTokenSource(Longest);
        var committed = 30_000L;
        var stale = new System.Collections.Concurrent.ConcurrentBag<string>();
        var writer = Task.Run(async () =>
        {
            await using var connection = await two.Database.OpenAsync();
            await using var raise = connection.CreateCommand();
            while (!over.IsCancellationRequested)
            {
                var price = committed + 1;
#pragma warning disable CA2100 // A number of ours.
                raise.CommandText = string.Create(CultureInfo.InvariantCulture, $"UPDATE commerce_products SET price = {price} WHERE slug = '{Slug}'");
#pragma warning restore CA2100
                await raise.ExecuteNonQueryAsync();
                Volatile.Write(ref committed, price);
                await Task.Delay(3);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            var path = reader % 4 < 2 ? "/" : $"/san-pham/{Slug}";
            while (!over.IsCancellationRequested && !isEnough(stale.Count))
            {
                var before = Volatile.Read(ref committed);
                var seen = PriceIn(await read(reader % 2, path));
                if (before > 30_000 && seen < before)
                {
                    stale.Add(string.Create(CultureInfo.InvariantCulture, $"{path} at door {reader % 2} said {seen} when {before} was committed"));
                }
            }
        })));
        await over.CancelAsync();
        await writer;
        await two.Database.ScalarAsync($"UPDATE commerce_products SET price = 30000 WHERE slug = '{Slug}'");
        return [.. stale];
    }

    private static Task<string> ReadAsync(TwoInstances two, int door, string path) => two.Doors[door].Http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>The price in the product's own card, or on its page.</summary>
    private static long PriceIn(string html)
    {
        var from = html.IndexOf($"""<a href="/san-pham/{Slug}">""", StringComparison.Ordinal);
        var price = Price().Match(html, Math.Max(from, 0));
        return long.Parse(price.Groups[1].Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("""class="price[^"]*"><b>([0-9.]+)""")]
    private static partial Regex Price();

    /// <summary>What many shops do: a page is good for a while.</summary>
    private sealed class TimedPages(TimeSpan life, Func<int, string, Task<string>> read)
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<(int, string), (string Page, long Until)> pages = new();

        public async Task<string> ReadAsync(int door, string path)
        {
            if (pages.TryGetValue((door, path), out var kept) && kept.Until > Environment.TickCount64)
            {
                return kept.Page;
            }

            var page = await read(door, path);
            pages[(door, path)] = (page, Environment.TickCount64 + (long)life.TotalMilliseconds);
            return page;
        }
    }
}
