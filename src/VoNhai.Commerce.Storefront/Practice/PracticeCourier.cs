using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Threading.Channels;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.FakeBank;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>
/// Brings the practice bank's news to the stall in the only way there is: a signed delivery by HTTP to the stall's own door, now or a
/// little later.
/// </summary>
public sealed partial class PracticeCourier(IHttpClientFactory clients, OwnAddress own, TimeProvider time, ILogger<PracticeCourier> logger) : BackgroundService
{
    /// <summary>How late late news is: long enough to see the order wait, short enough to sit it out.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(20);

    // Late news that waits; beyond, it is simply lost, which can happen to news.
    private const int MostWaiting = 200;

    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Tells one of the stall's feeds at once.</summary>
    /// <exception cref="CommerceException">The stall's door did not take it.</exception>
    public async Task TellAsync(FeedRegistration feed, FakeBankTransfer transfer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (Write(feed, transfer) is not var (headers, body))
        {
            return;
        }

        using var client = clients.CreateClient(PracticeBank.Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(own.Base(), $"/webhooks/{feed.Provider}/{feed.Id}"));
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) } };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new CommerceException(string.Create(CultureInfo.InvariantCulture, $"The stall's door answered {(int)answer.StatusCode} to the practice bank."));
        }
    }

    /// <summary>Tells one of the stall's feeds after <see cref="Delay"/>. Signed when it is sent: a door refuses what was signed long ago.</summary>
    public void TellLater(FeedRegistration feed, FakeBankTransfer transfer) => waiting.Writer.TryWrite(new Letter(feed, transfer, time.GetUtcNow() + Delay));

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            var rest = letter.At - time.GetUtcNow();
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, time, stoppingToken);
            }

            try
            {
                await TellAsync(letter.Feed, letter.Transfer, stoppingToken);
            }
            catch (Exception failure) when (failure is CommerceException or HttpRequestException or TaskCanceledException && !stoppingToken.IsCancellationRequested)
            {
                // The feed was given up meanwhile, or its secret changed: the news is lost, as it would be in life.
                Lost(logger, failure);
            }
        }
    }

    /// <summary>The delivery as the feed's provider sends it; <c>null</c> for one that cannot be played or has no secret, and for payOS about money out.</summary>
    private (IReadOnlyDictionary<string, string> Headers, byte[] Body)? Write(FeedRegistration feed, FakeBankTransfer transfer)
    {
        var now = time.GetUtcNow();
        switch (feed)
        {
            case { Provider: BankFeedProviders.SePay, HmacSecret: { Length: > 0 } secret }:
                var signed = SePayDelivery.WithSignature(transfer, secret, now);
                return (signed.Headers, signed.Body);
            case { Provider: BankFeedProviders.SePay, ApiKey: { Length: > 0 } key }:
                var keyed = SePayDelivery.WithApiKey(transfer, key);
                return (keyed.Headers, keyed.Body);
            case { Provider: BankFeedProviders.Casso, HmacSecret: { Length: > 0 } secret }:
                var casso = CassoDelivery.Of(transfer, secret, now);
                return (casso.Headers, casso.Body);
            case { Provider: BankFeedProviders.PayOs, HmacSecret: { Length: > 0 } secret } when transfer.Direction == Payments.TransferDirection.In:
                return (new Dictionary<string, string>(), PayOsDelivery.Of(transfer, secret).Body);
            default:
                return null;
        }
    }

    [LoggerMessage(EventId = 2602, Level = LogLevel.Warning, Message = "Late news of the practice bank did not arrive.")]
    private static partial void Lost(ILogger logger, Exception failure);

    private sealed record Letter(FeedRegistration Feed, FakeBankTransfer Transfer, DateTimeOffset At);
}
