using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Hosting.Failures;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Partners;

namespace VoNhai.Commerce.Storefront.Hosting.Limits;

/// <summary>
/// Counts requests by address and by device before they cost anything, and by phone number or order code where a page asks for it.
/// </summary>
public sealed class RequestLimits : IDisposable
{
    private readonly LimitSettings settings;
    private readonly bool loopbackIsFree;
    private readonly LiveKeys keys;
    private readonly string session;
    private readonly string form;
    private readonly string cart;
    private readonly PartitionedRateLimiter<(RouteFamily Family, string Who)> named;
    private readonly PartitionedRateLimiter<HttpContext> device;
    private readonly PartitionedRateLimiter<HttpContext> address;

    /// <summary>Limits as the settings say.</summary>
    public RequestLimits(IOptions<LimitSettings> settings, IOptions<PracticeSettings> practice, Site site, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(services);
        keys = services.GetRequiredService<LiveKeys>();
        session = site.CookieName("session");
        form = site.CookieName("form");
        cart = site.CookieName("cart");
        this.settings = settings.Value;
        loopbackIsFree = practice.Value.Enabled && !settings.Value.Loopback;
        named = PartitionedRateLimiter.Create<(RouteFamily Family, string Who), (RouteFamily, string)>(
            key => RateLimitPartition.GetTokenBucketLimiter(key, _ => Bucket(this.settings.Of(key.Family), perDevice: true)));
        device = Limiter("device", perDevice: true, context => ClientAddress.Of(context) + Device(context.Request));
        address = Limiter("address", perDevice: false, ClientAddress.Of);
    }

    /// <summary>
    /// Counts one try for a phone number or an order code: pages call this, since only they know what was typed.
    /// </summary>
    /// <param name="context">The request; a free loopback caller is not counted.</param>
    /// <param name="family">Whose limit per device applies.</param>
    /// <param name="who">The normalised number or code.</param>
    /// <param name="retryAfter">How long until the next try, when this one is refused.</param>
    /// <returns>Whether to go ahead.</returns>
    public bool TryTake(HttpContext context, RouteFamily family, string who, out TimeSpan retryAfter)
    {
        ArgumentNullException.ThrowIfNull(context);
        retryAfter = TimeSpan.Zero;
        if (IsFree(context))
        {
            return true;
        }

        using var lease = named.AttemptAcquire((family, who));
        if (!lease.IsAcquired)
        {
            retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(settings.Of(family).WindowSeconds);
        }

        return lease.IsAcquired;
    }

    /// <summary>Counts one request by its device and by its address.</summary>
    /// <param name="context">The request; a free loopback caller is not counted.</param>
    /// <param name="retryAfter">How long until the next try, when this one is refused.</param>
    /// <returns>Whether to go ahead.</returns>
    public bool TryTake(HttpContext context, out TimeSpan retryAfter)
    {
        // The device first: what it is refused does not use up the neighbours' share of the address.
        using var ofDevice = device.AttemptAcquire(context);
        using var ofAddress = ofDevice.IsAcquired ? address.AttemptAcquire(context) : null;
        var refused = ofAddress ?? ofDevice;
        retryAfter = refused.IsAcquired ? TimeSpan.Zero
            : refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(60);
        return refused.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        named.Dispose();
        device.Dispose();
        address.Dispose();
    }

    private PartitionedRateLimiter<HttpContext> Limiter(string kind, bool perDevice, Func<HttpContext, string> who)
        => PartitionedRateLimiter.Create<HttpContext, (string, RouteFamily, string)>(context =>
            FailureAnswer.IsForProgram(context.Request) && !IsFree(context) && keys.Find(context.Request) is { } partner
                ? perDevice
                    ? RateLimitPartition.GetTokenBucketLimiter((kind, RouteFamily.Partner, partner), _ => Bucket(settings.Partner, perDevice))
                    : RateLimitPartition.GetNoLimiter((kind, RouteFamily.Partner, ""))
            : RouteFamilies.Of(context.Request) is { } family && !IsFree(context) && !(perDevice && IsOrderOfProgram(context.Request, family))
                ? RateLimitPartition.GetTokenBucketLimiter((kind, family, who(context)), _ => Bucket(settings.Of(family), perDevice))
                : RateLimitPartition.GetNoLimiter((kind, RouteFamily.Api, "")));

    /// <summary>A program that orders for many people is one device; its door counts by the buyer's phone number instead.</summary>
    private static bool IsOrderOfProgram(HttpRequest request, RouteFamily family)
        => family == RouteFamily.Checkout && FailureAnswer.IsForProgram(request);

    private bool IsFree(HttpContext context)
        => loopbackIsFree && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static TokenBucketRateLimiterOptions Bucket(RouteLimit limit, bool perDevice)
    {
        var tokens = perDevice ? limit.PerDevice : limit.PerAddress;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = tokens,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)limit.WindowSeconds / tokens),
            QueueLimit = 0,
        };
    }

    /// <summary>
    /// The session, the form's cookie or the cart when there is one; whoever invents cookies is still held by the address. The form's
    /// comes before the cart, because neighbours who buy the same have the same cart, and browsers describe themselves alike.
    /// </summary>
    private string Device(HttpRequest request)
    {
        var own = request.Cookies[session] ?? request.Cookies[form] ?? request.Cookies[cart] ?? request.Headers.UserAgent + "\n" + request.Headers.AcceptLanguage;
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(own)), 0, 8);
    }
}
