using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VoNhai.Commerce;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Setup;
using VoNhai.Commerce.Storage;
using VoNhai.Commerce.StripePayments;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Opens the stall in a host.</summary>
public static class CommerceServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ICatalog"/>, <see cref="ICatalogVersion"/>, <see cref="IProvenance"/>, <see cref="IListingDesk"/>, <see cref="IListingSheets"/>, <see cref="IListingLooks"/>,
    /// <see cref="ICheckout"/>, <see cref="ITillDesk"/>, <see cref="IOrderTracking"/>, <see cref="IOrderDesk"/>,
    /// <see cref="IOrderCourse"/>, <see cref="IDeliveryDesk"/>, <see cref="IRunDesk"/>, <see cref="IRunSharing"/>, the <see cref="ICarrier"/>s,
    /// <see cref="IPaymentInbox"/>, <see cref="IAccountDesk"/>, <see cref="IFeedDesk"/>, <see cref="IFeedRounds"/>, <see cref="IStatementImport"/>, <see cref="IMoneyDesk"/>,
    /// <see cref="IMoneyQueue"/>, <see cref="IMoneyNews"/>, <see cref="IPaymentClaims"/>, <see cref="IWeighingDesk"/>, <see cref="IStallRules"/>, <see cref="IPersonalData"/>, <see cref="IPlayHouseholds"/>,
    /// <see cref="ISalesBook"/>, <see cref="IBookDesk"/>, <see cref="IDebtDesk"/>,
    /// <see cref="IExpirySweep"/>, <see cref="IProductPhotos"/>, <see cref="IProofPhotos"/>, <see cref="IRecordings"/>, <see cref="IOrderNotices"/>, <see cref="INoticeDesk"/>,
    /// <see cref="INoticeRounds"/>, <see cref="IPartnerOrders"/>, <see cref="IWebhookDesk"/>, <see cref="IWebhookRounds"/>, <see cref="IGatewayDesk"/> and the <see cref="IPaymentGateway"/>s, all
    /// singletons that are safe to use from many threads.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="CommerceBuilder.StoreIn{TContext}"/> was not called.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option lies out of its range.</exception>
    /// <exception cref="ArgumentException">A prefix of codes cannot be one.</exception>
    [RequiresUnreferencedCode(Trimming.Storage)]
    [RequiresDynamicCode(Trimming.Storage)]
    public static IServiceCollection AddVoNhaiCommerce(this IServiceCollection services, Action<CommerceBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new CommerceBuilder(services);
        configure(builder);
        if (!builder.HasStore)
        {
            throw new InvalidOperationException("Say where the stall keeps its rows: AddVoNhaiCommerce(c => c.StoreIn<YourDbContext>()).");
        }

        builder.Options.Feeds.Validate();
        builder.Options.Check();
        builder.Stripe.Check();
        foreach (var prefix in builder.Options.OldCodePrefixes.Append(builder.Options.CodePrefix))
        {
            OrderCode.Recognize(prefix);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(builder.Options);
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<ICatalog, CatalogReader>();
        services.AddSingleton<ICatalogVersion, CatalogVersionReader>();
        services.AddSingleton<IProvenance, ProvenanceReader>();
        services.AddSingleton<IListingDesk, ListingDesk>();
        services.AddSingleton<IListingSheets, ListingSheets>();
        services.AddSingleton<IListingLooks, ListingLooks>();
        services.AddSingleton<IProductPhotos, ProductPhotos>();
        services.AddSingleton<IProofPhotos, ProofPhotos>();
        services.AddSingleton<IRecordings, Recordings>();
        services.AddSingleton<ICheckout, CheckoutCounter>();
        services.AddSingleton<ITillDesk, TillDesk>();
        services.AddSingleton<IOrderTracking, OrderTracker>();
        services.AddSingleton<IOrderDesk, OrderDesk>();
        services.AddSingleton<IOrderCourse, OrderCourseDesk>();
        services.AddSingleton<IDeliveryDesk, DeliveryDesk>();
        services.AddSingleton<IRunDesk, RunDesk>();
        services.AddSingleton<IRunSharing, RunSharing>();
        services.AddSingleton<ICarrier, VietnamPost>();
        services.AddSingleton<ICarrier, AnyCarrier>();
        services.AddSingleton<IPaymentInbox, PaymentInbox>();
        services.AddSingleton<IAccountDesk, AccountDesk>();
        services.AddSingleton<IFeedDesk, FeedDesk>();
        services.AddSingleton<IFeedRounds, FeedRounds>();
        services.AddSingleton<IStatementImport, StatementImport>();
        services.AddSingleton<IMoneyNews, MoneyNewsReader>();
        services.AddSingleton<IMoneyDesk, MoneyDesk>();
        services.AddSingleton<BookKeeper>();
        services.AddSingleton<ISalesBook, SalesBookReader>();
        services.AddSingleton<IBookDesk, BookDesk>();
        services.AddSingleton<IDebtDesk, DebtDesk>();
        services.AddSingleton<IWeighingDesk, WeighingDesk>();
        services.AddSingleton<IStallRules, StallRules>();
        services.AddSingleton<IPersonalData, PersonalData>();
        services.AddSingleton<IPlayHouseholds, PlayHouseholds>();
        services.AddSingleton<IMoneyQueue, MoneyQueue>();
        services.AddSingleton<IPaymentClaims, PaymentClaims>();
        services.AddSingleton<IExpirySweep, ExpirySweep>();
        services.AddSingleton<NoticeWishes>();
        services.AddSingleton<IOrderNotices>(provider => provider.GetRequiredService<NoticeWishes>());
        services.AddSingleton<INoticeDesk>(provider => provider.GetRequiredService<NoticeWishes>());
        services.AddSingleton<INoticeRounds, NoticeRounds>();
        services.AddSingleton<IPartnerOrders, PartnerOrders>();
        services.AddSingleton<IWebhookDesk, WebhookDesk>();
        services.AddSingleton<IWebhookRounds, WebhookRounds>();
        services.AddSingleton<IGatewayDesk, GatewayDesk>();
        services.AddSingleton<IPaymentGateway>(provider => new StripeGateway(builder.Stripe, StripeClientOf(builder.Stripe), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>A client for as long as the host lives, which follows changes of DNS, keeps no cookies and follows nobody elsewhere with a key.</summary>
    private static HttpClient StripeClientOf(StripeOptions options) => new(
        options.IsOn
            ? new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false, AllowAutoRedirect = false }
            : new SocketsHttpHandler())
    {
        Timeout = TimeSpan.FromSeconds(20),
    };
}
