using System.Diagnostics.CodeAnalysis;
using System.Net;
using Stripe;
using Stripe.Checkout;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.StripePayments;

/// <summary>
/// Cards by Stripe: Checkout pages and payment intents, refunds, and the judgement of webhooks. Off unless it has a key: then it is offered to
/// nobody and answers no webhook.
/// </summary>
/// <remarks>
/// For a seller with an entity in a country that Stripe serves; Stripe opens no accounts for businesses in Vietnam (11/2026). It was tested over
/// HTTP against a stand-in of the calls that it makes; no call to Stripe has been made.
/// </remarks>
[RequiresUnreferencedCode(Trimming.Stripe)]
[RequiresDynamicCode(Trimming.Stripe)]
public sealed class StripeGateway : IPaymentGateway
{
    private readonly StripeOptions options;
    private readonly StripeClient? client;
    private readonly TimeProvider time;

    /// <summary>One that is off.</summary>
    public StripeGateway()
        : this(new StripeOptions(), new HttpClient(), TimeProvider.System)
    {
    }

    /// <summary>One that speaks by a client of the host, which it keeps as long as it lives.</summary>
    /// <param name="options">How it is set up; not changed afterwards.</param>
    /// <param name="http">Makes the calls; its time limit is the limit of each of them.</param>
    /// <param name="time">The clock by which a webhook is stale.</param>
    /// <exception cref="ArgumentException">An option cannot be; see <see cref="StripeOptions.Check"/>.</exception>
    public StripeGateway(StripeOptions options, HttpClient http, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(time);
        options.Check();
        this.options = options;
        this.time = time;
        client = !options.IsOn ? null : new StripeClient(new StripeClientOptions
        {
            ApiKey = options.SecretKey,
            ApiBase = options.ApiBase?.GetLeftPart(UriPartial.Authority),

            // Telemetry tells Stripe how long our calls took; nobody asked for that.
            HttpClient = new SystemNetHttpClient(http, options.Retries, appInfo: null, enableTelemetry: false),
        });
    }

    /// <summary>The version of Stripe's API that the referenced library speaks; webhooks must be pinned to the same release train.</summary>
    public static string ApiVersion => StripeConfiguration.ApiVersion;

    /// <inheritdoc />
    public string Name => "stripe";

    /// <inheritdoc />
    public bool IsConfigured => client is not null;

    /// <inheritdoc />
    public Vnd Least => Vnd.Of(options.LeastAmount);

    /// <inheritdoc />
    public Vnd Most => Vnd.Of(options.MostAmount);

    private StripeClient Client => client ?? throw new CommerceException("Stripe is not set up.");

    /// <inheritdoc />
    public Task<GatewayPayment> StartAsync(GatewayAsk ask, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return SpeakAsync(
            async () => ask.Way == GatewayWay.Page
                ? StripeReading.PlaceOf(await Client.V1.Checkout.Sessions.CreateAsync(PageOf(ask), KeyOf(ask.Key), cancellationToken))
                : StripeReading.PlaceOf(await Client.V1.PaymentIntents.CreateAsync(IntentOf(ask), KeyOf(ask.Key), cancellationToken)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<GatewayAnswer?> AskAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        try
        {
            return await SpeakAsync(
                async () =>
                {
                    if (!id.StartsWith(StripeReading.SessionPrefix, StringComparison.Ordinal))
                    {
                        var intent = await Client.V1.PaymentIntents.GetAsync(id, cancellationToken: cancellationToken);
                        return new GatewayAnswer(StripeReading.PlaceOf(intent), await NewsOfAsync(StripeReading.PaidOf(intent), intent.Id, StripeReading.RequestOf(intent.Metadata), cancellationToken));
                    }

                    var session = await Client.V1.Checkout.Sessions.GetAsync(id, cancellationToken: cancellationToken);
                    return new GatewayAnswer(
                        StripeReading.PlaceOf(session), await NewsOfAsync(StripeReading.PaidOf(session, time.GetUtcNow()), session.PaymentIntentId, StripeReading.RequestOf(session.Metadata), cancellationToken));
                },
                cancellationToken);
        }
        catch (GatewayException failure) when (failure.InnerException is StripeException { HttpStatusCode: HttpStatusCode.NotFound })
        {
            return null;
        }
    }

    /// <inheritdoc />
    public async Task EndAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        try
        {
            await SpeakAsync<object>(
                async () => id.StartsWith(StripeReading.SessionPrefix, StringComparison.Ordinal)
                    ? await Client.V1.Checkout.Sessions.ExpireAsync(id, cancellationToken: cancellationToken)
                    : await Client.V1.PaymentIntents.CancelAsync(id, cancellationToken: cancellationToken),
                cancellationToken);
        }
        catch (GatewayException failure) when (failure.IsRefusal)
        {
            // It is over, paid or unknown: nobody can begin to pay there.
        }
    }

    /// <inheritdoc />
    public Task<GatewayNews> RefundAsync(GatewayRefundAsk ask, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return SpeakAsync(
            async () =>
            {
                var refund = await Client.V1.Refunds.CreateAsync(
                    new RefundCreateOptions
                    {
                        PaymentIntent = ask.Payment,
                        Amount = ask.Price.Units,
                        Metadata = new Dictionary<string, string> { [StripeReading.RequestKey] = ask.RequestId.ToString("N"), [StripeReading.RefundKey] = ask.Key },
                    },
                    KeyOf(ask.Key),
                    cancellationToken);
                return StripeReading.NewsOf(refund) ?? throw new GatewayException("Stripe's answer about a refund names no payment.", isRefusal: false);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public GatewayVerdict Read(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return client is null
            ? new GatewayVerdict.NotGenuine("Stripe is not set up")
            : StripeWebhook.Judge(headers, body, [options.WebhookSecret, options.PreviousWebhookSecret], time.GetUtcNow());
    }

    private static RequestOptions KeyOf(string key) => new() { IdempotencyKey = $"vonhai-{key}" };

    private SessionCreateOptions PageOf(GatewayAsk ask)
    {
        var urls = ask.Return ?? throw new ArgumentException("A page needs to know where it sends the buyer back to.", nameof(ask));
        return new SessionCreateOptions
        {
            Mode = "payment",
            Locale = "vi",
            AllowedPaymentMethodTypes = ["card"],

            // A price in another currency than was asked for would have to be judged by a person.
            AdaptivePricing = new SessionAdaptivePricingOptions { Enabled = false },
            LineItems =
            [
                new SessionLineItemOptions
                {
                    Quantity = 1,
                    PriceData = new SessionLineItemPriceDataOptions
                    {
                        Currency = ask.Price.Currency,
                        UnitAmount = ask.Price.Units,
                        ProductData = new SessionLineItemPriceDataProductDataOptions { Name = ask.Title },
                    },
                },
            ],
            ClientReferenceId = ask.RequestId.ToString("N"),
            Metadata = MetadataOf(ask),
            PaymentIntentData = new SessionPaymentIntentDataOptions { Metadata = MetadataOf(ask), Description = ask.Title },
            SuccessUrl = urls.Paid.AbsoluteUri,
            CancelUrl = urls.Left.AbsoluteUri,

            // Reckoned from when the attempt began: the same key always comes with the same words.
            ExpiresAt = (ask.At + options.PageStaysOpen).UtcDateTime,
        };
    }

    private static PaymentIntentCreateOptions IntentOf(GatewayAsk ask) => new()
    {
        Amount = ask.Price.Units,
        Currency = ask.Price.Currency,
        AllowedPaymentMethodTypes = ["card"],
        Description = ask.Title,
        Metadata = MetadataOf(ask),
    };

    private static Dictionary<string, string> MetadataOf(GatewayAsk ask) =>
        new(StringComparer.Ordinal) { [StripeReading.RequestKey] = ask.RequestId.ToString("N"), ["vonhai_code"] = ask.Code.ToString(), ["vonhai_key"] = ask.Key };

    private async Task<IReadOnlyList<GatewayNews>> NewsOfAsync(GatewayNews? paid, string? payment, Guid? requestId, CancellationToken cancellationToken)
    {
        if (paid is null || payment is null)
        {
            return [];
        }

        var refunds = await Client.V1.Refunds.ListAsync(new RefundListOptions { PaymentIntent = payment, Limit = 100 }, cancellationToken: cancellationToken);
        var disputes = await Client.V1.Disputes.ListAsync(new DisputeListOptions { PaymentIntent = payment, Limit = 100 }, cancellationToken: cancellationToken);
        return [paid, .. refunds.Select(StripeReading.NewsOf).OfType<GatewayNews>().Concat(disputes.SelectMany(StripeReading.NewsOf)).Select(news => news with { RequestId = news.RequestId ?? requestId })];
    }

    /// <summary>Whatever goes wrong becomes one kind of failure, whose words hold nothing that was sent.</summary>
    private static async Task<T> SpeakAsync<T>(Func<Task<T>> speak, CancellationToken cancellationToken)
    {
        try
        {
            return await speak();
        }
        catch (StripeException failure)
        {
            // A conflict is another call with the same key under way, and too many calls are none: both are asked again. A refused key is ours to mend.
            var status = (int)failure.HttpStatusCode;
            var isRefusal = status is >= 400 and < 500 and not (401 or 403 or 409 or 429);
            throw new GatewayException($"Stripe answered {status} ({failure.StripeError?.Type ?? "no type"}, {failure.StripeError?.Code ?? "no code"}).", isRefusal, failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new GatewayException("Stripe did not answer.", isRefusal: false, failure);
        }
    }
}
