using System.Collections.Concurrent;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Gateways;

/// <summary>A gateway of an embedder's own, which keeps everything in memory: what it is told to say, it says.</summary>
internal sealed class TrialGateway(string name = "my-card") : IPaymentGateway
{
    public const string Key = "trial-signature";

    private readonly ConcurrentDictionary<string, GatewayAsk> asked = new();
    private readonly ConcurrentDictionary<string, GatewayPaymentStatus> places = new();

    public string Name => name;

    public bool IsConfigured { get; init; } = true;

    public Vnd Least => Vnd.Of(15_000);

    public Vnd Most => Vnd.Of(99_999_999);

    /// <summary>What it knows and would say when it is asked.</summary>
    public ConcurrentQueue<GatewayNews> Knows { get; } = new();

    /// <summary>The calls in the order in which they came.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What the next calls of refunds answer: a kind, or a failure.</summary>
    public Func<GatewayRefundAsk, GatewayNews> Refunds { get; set; } = ask => NewsOf(LedgerEntryKind.GatewayRefunded, ask);

    public bool IsSilent { get; set; }

    public GatewayAsk LastAsk => asked.Values.MaxBy(ask => ask.Key, StringComparer.Ordinal)!;

    public static GatewayNews NewsOf(LedgerEntryKind kind, GatewayRefundAsk ask) =>
        new() { Kind = kind, Payment = ask.Payment, Thing = ask.Key, Price = ask.Price, RequestId = ask.RequestId, OccurredAt = DateTimeOffset.UnixEpoch };

    /// <summary>What it says of a payment.</summary>
    public static GatewayNews Says(LedgerEntryKind kind, long units, string payment = "pay-1", string? thing = null, Guid? requestId = null, string currency = "vnd") =>
        new() { Kind = kind, Payment = payment, Thing = thing ?? payment, Price = new GatewayPrice(units, currency), RequestId = requestId, OccurredAt = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero) };

    public void Set(string id, GatewayPaymentStatus status) => places[id] = status;

    public Task<GatewayPayment> StartAsync(GatewayAsk ask, CancellationToken cancellationToken = default)
    {
        Hear($"start {ask.Key}");
        asked[ask.Key] = ask;
        places.TryAdd(ask.Key, GatewayPaymentStatus.Open);
        return Task.FromResult(PlaceOf(ask.Key));
    }

    public Task<GatewayAnswer?> AskAsync(string id, CancellationToken cancellationToken = default)
    {
        Hear($"ask {id}");
        var news = Knows.ToList();
        return Task.FromResult(places.ContainsKey(id) || news.Any(one => one.Payment == id) ? new GatewayAnswer(PlaceOf(id), news) : null);
    }

    public Task EndAsync(string id, CancellationToken cancellationToken = default)
    {
        Hear($"end {id}");
        places[id] = GatewayPaymentStatus.Over;
        return Task.CompletedTask;
    }

    public Task<GatewayNews> RefundAsync(GatewayRefundAsk ask, CancellationToken cancellationToken = default)
    {
        Hear($"refund {ask.Price.Units}");
        return Task.FromResult(Refunds(ask));
    }

    /// <summary>Its deliveries are one line each: the event, and the number of one of the news that it knows.</summary>
    public GatewayVerdict Read(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        if (headers.GetValueOrDefault("X-Trial") != Key)
        {
            return new GatewayVerdict.NotGenuine("no key");
        }

        var parts = System.Text.Encoding.UTF8.GetString(body.Span).Split(' ');
        return parts.Length == 2 && int.TryParse(parts[1], out var number) ? new GatewayVerdict.Genuine(parts[0], number < 0 ? [] : [Delivered[number]]) : new GatewayVerdict.Unreadable("no line");
    }

    /// <summary>What deliveries name by number.</summary>
    public List<GatewayNews> Delivered { get; } = [];

    private void Hear(string call)
    {
        Calls.Enqueue(call);
        if (IsSilent)
        {
            throw new GatewayException("It does not answer.", isRefusal: false);
        }
    }

    private GatewayPayment PlaceOf(string id)
    {
        var status = places.GetValueOrDefault(id, GatewayPaymentStatus.Paid);
        return new GatewayPayment(id, status, status == GatewayPaymentStatus.Open ? new Uri($"https://card.example/{id}") : null, null);
    }
}
