using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Ways;

/// <summary>
/// Tracking without an account tells a stranger nothing: a wrong ending, another's code, a code that was never given out and a mistyped one
/// are refused alike in status, size and time. Time is judged by medians of samples that take turns, next to a version with an early exit.
/// </summary>
public sealed class TrackingTests
{
    // eng/tracking.sh takes 2,000.
    private static readonly int Samples = int.Parse(Environment.GetEnvironmentVariable("VONHAI_TRACKING_SAMPLES") ?? "500", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Medians of our kinds lie within hundredths of each other, the early exit's by twice and more; between them there is room for a busy machine.</summary>
    private const double Alike = 1.20;

    [Theory, BothDatabases]
    public async Task Refusals_are_alike_in_status_size_and_time_and_an_early_exit_is_told_apart(DatabaseKind kind)
    {
        var ours = await MeasureAsync(kind, Outsider.Options);
        var naive = await MeasureAsync(kind, new StorefrontOptions { Settings = Outsider.Options.Settings, Services = services => services.AddScoped<IOrderTracking, EarlyExit>() });

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: ours {Told(ours)}; early exit {Told(naive)}");
        Assert.True(Spread(naive) > Alike, $"The control was not told apart: {Told(naive)}");
        Assert.True(Spread(ours) < Alike, $"Refusals differ in time: {Told(ours)}");
    }

    [Fact]
    public async Task A_known_order_is_found_by_its_code_and_four_digits_however_it_is_spelled()
    {
        await using var scene = await WayScene.OpenAsync();
        var order = await scene.OrderAsync();
        var code = WayScene.CodeOf(order);

        using var answer = await scene.Buyer.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = $" {code[..5].ToLowerInvariant()}-{code[5..]} ", ["LastFour"] = "5678" });

        Assert.Equal(WayScene.LinkOf(order), answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("5678", "\u0665\u0666\u0667\u0668")]
    [InlineData("5678", "....")]
    [InlineData("5678", "")]
    [InlineData("5678", "567")]
    [InlineData("5678", "05678")]
    public async Task Only_the_four_digits_open_it(string _, string typed)
    {
        await using var scene = await WayScene.OpenAsync();
        var code = WayScene.CodeOf(await scene.OrderAsync());

        using var answer = await scene.Buyer.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = code, ["LastFour"] = typed });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>What stands in for a phone that is not there must not be guessed: an order whose phone was blanked is found by nobody.</summary>
    [Theory, BothDatabases]
    public async Task A_blanked_phone_has_no_ending(DatabaseKind kind)
    {
        await using var scene = await WayScene.OpenAsync(kind);
        var code = WayScene.CodeOf(await scene.OrderAsync());
        await scene.Server.WithAsync<ShopDbContext, int>(db => db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET buyer_phone = ''"));

        foreach (var typed in new[] { "5678", "....", "0000", "" })
        {
            using var answer = await scene.Buyer.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = code, ["LastFour"] = typed });
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(DatabaseKind kind, StorefrontOptions options)
    {
        await using var server = await StorefrontServer.StartAsync(kind, options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var product = await outsider.ProductAsync("bot-ngo-xay-men-men");
        var (mine, other) = (CodeOf((await outsider.OrderAsync(product)).Body), CodeOf((await outsider.OrderAsync(product)).Body));
        var never = OrderCode.New().ToString();
        var tries = new Dictionary<string, (string Code, string LastFour)>
        {
            ["wrong ending"] = (mine, "1111"),
            ["another's"] = (other, "2222"),
            ["never given out"] = (never, "5678"),
            ["mistyped"] = (never[..^1] + (never[^1] == 'A' ? 'C' : 'A'), "5678"),
        };
        var token = Browser.TokenOf(await browser.ReadAsync("/theo-doi"));
        var times = tries.Keys.ToDictionary(name => name, _ => new List<double>(Samples));
        var answers = new HashSet<(HttpStatusCode Status, int Size, string Headers)>();
        var (random, turns) = (new Random(20_261_124), tries.ToArray());
        for (var round = -200; round < Samples; round++)
        {
            // In another order each round, so that none always pays for what another left behind.
            random.Shuffle(turns);
            foreach (var (name, (code, lastFour)) in turns)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await browser.PostAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = code, ["LastFour"] = lastFour, ["__RequestVerificationToken"] = token });
                var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                if (round >= 0)
                {
                    times[name].Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
                    answers.Add((answer.StatusCode, body.Length, string.Join(' ', answer.Headers.Select(header => header.Key).Order())));
                }
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, Assert.Single(answers).Status);
        return times.ToDictionary(kindOf => kindOf.Key, kindOf => Median(kindOf.Value));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static double Spread(Dictionary<string, double> medians) => medians.Values.Max() / medians.Values.Min();

    private static string Told(Dictionary<string, double> medians) =>
        string.Join(", ", medians.Select(kind => $"{kind.Key} {kind.Value:0} µs")) + $", spread {Spread(medians):0.000}";

    private static string CodeOf(System.Text.Json.JsonElement order) => order.GetProperty("code").GetString()!;

    /// <summary>The control: gives up as soon as it can, and loads an order before it looks at the key.</summary>
    private sealed class EarlyExit(ShopDbContext db) : IOrderTracking
    {
        public async Task<OrderView?> FindByPhoneAsync(string code, string lastFour, CancellationToken cancellationToken = default)
        {
            if (!OrderCode.TryRead(code, out var read))
            {
                return null;
            }

            var order = await db.Set<Order>().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(o => o.Code == read, cancellationToken);
            return order is null || order.Buyer.Phone.LastFour != lastFour ? null : throw new InvalidOperationException("The control is asked for refusals only.");
        }

        public Task<OrderView?> FindAsync(string code, string secret, CancellationToken cancellationToken = default) => Task.FromResult<OrderView?>(null);

        public Task<bool> ConfirmReceiptAsync(string code, string secret, CancellationToken cancellationToken = default) => Task.FromResult(false);
    }
}
