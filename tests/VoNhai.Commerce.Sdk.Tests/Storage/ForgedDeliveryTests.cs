using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.BankFeeds;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>
/// Forged, stale, truncated, oversized or wrongly typed deliveries for each provider, each about an order that waits for its money: no
/// balance ever moves. Beside each stands a naive door with the short cuts of public code, which lets some in. <c>VONHAI_FORGERIES</c>
/// sets how many a provider (default 2,500, which are 10,000 in all; <c>eng/money-truth.sh</c> sends 10,000).
/// </summary>
public sealed class ForgedDeliveryTests
{
    private const int Seed = 20_261_124;
    private static readonly int Deliveries = int.Parse(Environment.GetEnvironmentVariable("VONHAI_FORGERIES") ?? "2500", CultureInfo.InvariantCulture);

    public static TheoryData<Engine, string> Doors => new(
        from engine in Enum.GetValues<Engine>()
        from provider in BankFeedProviders.All
        select (engine, provider));

    [Theory, MemberData(nameof(Doors))]
    public async Task Never_change_a_balance(Engine engine, string provider)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var feed = await shop.FeedAsync(provider);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 277_000));
        var forger = new Forger(provider, order.Code.ToString(), shop.Clock.GetUtcNow());
        var forgeries = forger.Make(Deliveries, new Random(Seed)).ToList();
        var (refused, unreadable) = (0, 0);

        await Parallel.ForEachAsync(forgeries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (forgery, stop) =>
        {
            switch (await shop.Inbox.ReceiveAsync(provider, feed.Id, forgery.Headers, forgery.Body, stop))
            {
                case InboxReceipt.NotGenuine:
                    Interlocked.Increment(ref refused);
                    break;
                case InboxReceipt.Unreadable:
                    Interlocked.Increment(ref unreadable);
                    break;
                case var receipt:
                    Assert.Fail($"{receipt}: {forgery.What}, seed {Seed}: {Encoding.UTF8.GetString(forgery.Body)}");
                    break;
            }
        });

        Assert.Equal(Vnd.Zero, await shop.BalanceAsync());
        Assert.Equal(Vnd.Zero, await shop.ReceivedAsync(order));
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<LedgerEntry>().CountAsync()));
        Assert.Equal(Deliveries, refused + unreadable);
        Assert.True(refused > Deliveries / 10 && unreadable > Deliveries / 20, $"{refused} refused, {unreadable} unreadable: the forgeries show nothing.");

        // The controls: the honest delivery that all of them were bent from pays, and a naive door would have paid many times.
        Assert.Equal(new InboxReceipt.Acknowledged(1), await shop.Inbox.ReceiveAsync(provider, feed.Id, forger.Honest.Headers, forger.Honest.Body));
        Assert.Equal(Vnd.Of(277_000), await shop.ReceivedAsync(order));
        var fooled = forgeries.Where(NaiveDoor.Pays).Select(forgery => forgery.What).ToHashSet(StringComparer.Ordinal);
        Assert.True(fooled.Count >= 3, $"The naive door is fooled by {string.Join(", ", fooled)} only.");
    }

    private sealed record Forgery(string What, IReadOnlyDictionary<string, string> Headers, byte[] Body);

    /// <summary>Bends an honest delivery of a provider in every way that the list names.</summary>
    private sealed class Forger(string provider, string memo, DateTimeOffset now)
    {
        public Forgery Honest => Signed("honest", Record(), SignedRequest.Secret, now);

        public IEnumerable<Forgery> Make(int count, Random random)
        {
            for (var i = 0; i < count; i++)
            {
                yield return random.Next(8) switch
                {
                    0 => Signed("another's secret", Record(), $"guess-{random.Next()}", now),
                    1 => Honest with { What = "no credentials", Headers = new Dictionary<string, string>(), Body = Without("signature") },
                    2 => Raised(random),
                    3 => Stale(random),
                    4 => Truncated(random),
                    5 => Oversized(random),
                    _ => Mistyped(random),
                };
            }
        }

        private string AmountField => provider == BankFeedProviders.SePay ? "transferAmount" : "amount";

        private JsonObject Record() => provider switch
        {
            BankFeedProviders.SePay => SePayRecord(),
            BankFeedProviders.SePayBankHub => SignedRequest.BankHub(memo: memo),
            BankFeedProviders.Casso => SignedRequest.Casso(memo: memo),
            _ => SignedRequest.PayOs(memo: memo),
        };

        private JsonObject SePayRecord()
        {
            var record = SePayRequest.Json();
            record["content"] = memo;
            return record;
        }

        /// <summary>Signed or keyed as the provider does it.</summary>
        private Forgery Signed(string what, JsonObject record, string secret, DateTimeOffset at)
        {
            var text = provider == BankFeedProviders.PayOs ? SignedRequest.PayOsBody(record, secret) : record.ToJsonString();
            return new Forgery(what, Headers(text, secret, at), SignedRequest.Bytes(text));
        }

        private Dictionary<string, string> Headers(string text, string secret, DateTimeOffset at) => provider switch
        {
            BankFeedProviders.SePay => Notice.ByKey(secret),
            BankFeedProviders.SePayBankHub => new() { ["X-Secret-Key"] = secret },
            BankFeedProviders.Casso => SignedRequest.CassoHeaders(text, secret, at),
            _ => [],
        };

        /// <summary>The credentials of an honest delivery under another body, or with a slip in them.</summary>
        private Forgery Raised(Random random)
        {
            var honest = Honest;
            if (provider is BankFeedProviders.SePay or BankFeedProviders.SePayBankHub)
            {
                // A key covers no body: here it is the key that has a slip.
                var (name, value) = honest.Headers.Single();
                return honest with { What = "a longer key that holds the right one", Headers = new Dictionary<string, string> { [name] = value + random.Next() } };
            }

            var text = Encoding.UTF8.GetString(honest.Body).Replace("277000", (277_000 + random.Next(1, 1_000_000)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            return honest with { What = "another amount under an honest signature", Body = SignedRequest.Bytes(text) };
        }

        /// <summary>An honest signature of another time, where a time is signed; elsewhere the credentials of the feed's past.</summary>
        private Forgery Stale(Random random)
        {
            var seconds = random.Next(301, 1_000_000) * (random.Next(2) == 0 ? 1 : -1);
            return provider switch
            {
                BankFeedProviders.Casso => Signed("stale", Record(), SignedRequest.Secret, now.AddSeconds(seconds)),
                BankFeedProviders.SePay => Honest with { What = "stale", Headers = Notice.BySignature(Honest.Body, now.AddSeconds(seconds), SignedRequest.Secret) },
                _ => Signed("a secret that is no longer good", Record(), SignedRequest.OldSecret, now),
            };
        }

        private Forgery Truncated(Random random)
        {
            var honest = Honest;
            return honest with { What = "truncated", Body = honest.Body[..random.Next(honest.Body.Length)] };
        }

        private Forgery Oversized(Random random)
        {
            var record = Record();
            (record["data"] as JsonObject ?? record)["padding"] = new string('x', SePayFeed.MostBodyBytes + random.Next(1_000));
            return Signed("oversized", record, SignedRequest.Secret, now);
        }

        /// <summary>Honestly signed, but a field has another type, or stands twice.</summary>
        private Forgery Mistyped(Random random)
        {
            string[] wrong = ["null", "true", "[]", "{}", "\"\"", "\"277.000\"", "\"277000đ\"", "277000.5", "-0", "1e5", "0", "99999999999999", "\" 277000\"", "\"0x1\""];
            var value = wrong[random.Next(wrong.Length)];
            var record = Record();
            (record["data"] as JsonObject ?? record)[AmountField] = JsonNode.Parse(value);
            if (random.Next(4) > 0)
            {
                return Signed("wrongly typed", record, SignedRequest.Secret, now);
            }

            var honest = Honest;
            var doubled = Encoding.UTF8.GetString(honest.Body).Replace($"\"{AmountField}\":277000", $"\"{AmountField}\":1,\"{AmountField}\":277000", StringComparison.Ordinal);
            return honest with { What = "a field twice", Body = SignedRequest.Bytes(doubled) };
        }

        private byte[] Without(string field)
        {
            var body = JsonNode.Parse(Honest.Body)!.AsObject();
            body.Remove(field);
            return SignedRequest.Bytes(body.ToJsonString());
        }
    }

    /// <summary>
    /// What public code does: looks for the secret inside the header, checks a signature only when there is one, knows no time and no
    /// size, and takes as amount whatever converts to a number.
    /// </summary>
    private static class NaiveDoor
    {
        public static bool Pays(Forgery forgery)
        {
            try
            {
                using var document = JsonDocument.Parse(forgery.Body);
                var body = document.RootElement;
                var record = body.TryGetProperty("data", out var data) ? data : body;
                var amount = record.TryGetProperty("transferAmount", out var sepay) ? sepay : record.GetProperty("amount");
                return IsTrusted(forgery, body) && double.TryParse(amount.ToString(), NumberStyles.Any, CultureInfo.InvariantCulture, out var dong) && dong > 0;
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                return false;
            }
        }

        private static bool IsTrusted(Forgery forgery, JsonElement body)
        {
            if (forgery.Headers.TryGetValue("X-Casso-Signature", out var casso))
            {
                // Verified over what the sender's own text says, without a look at the clock.
                var t = casso[2..casso.IndexOf(',', StringComparison.Ordinal)];
                var signed = SignedRequest.CassoHeaders(LastWins(body)!.ToJsonString(), at: DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(t, CultureInfo.InvariantCulture)))["X-Casso-Signature"];
                return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signed), Encoding.ASCII.GetBytes(casso));
            }

            if (body.TryGetProperty("signature", out var signature))
            {
                return body.TryGetProperty("data", out var data) && LastWins(data) is JsonObject fields
                    && SignedRequest.PayOsBody(fields).Contains($"\"signature\":\"{signature}\"", StringComparison.Ordinal);
            }

            // No secret, no check.
            return forgery.Headers.Count == 0 || forgery.Headers.Values.Any(value => value.Contains(SignedRequest.Secret, StringComparison.Ordinal));
        }

        /// <summary>As most parsers do: of two values under one name the last counts.</summary>
        private static JsonNode? LastWins(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                return JsonNode.Parse(value.GetRawText());
            }

            var fields = new JsonObject();
            foreach (var field in value.EnumerateObject())
            {
                fields[field.Name] = LastWins(field.Value);
            }

            return fields;
        }
    }
}
