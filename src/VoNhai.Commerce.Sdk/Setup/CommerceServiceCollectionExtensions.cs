using Microsoft.Extensions.DependencyInjection.Extensions;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Setup;
using VoNhai.Commerce.Storage;
using VoNhai.Commerce.StripePayments;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Opens the stall in a host.</summary>
public static class CommerceServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ICatalog"/>, <see cref="ICheckout"/>, <see cref="IOrderTracking"/>, <see cref="IOrderDesk"/>,
    /// <see cref="IPaymentInbox"/>, <see cref="IMoneyNews"/>, <see cref="IMoneyDesk"/>, <see cref="IMoneyQueue"/>, <see cref="IPaymentClaims"/> and <see cref="IExpirySweep"/>, and the <see cref="IPaymentGateway"/>s, all singletons that are safe to use from many threads.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="CommerceBuilder.StoreIn{TContext}"/> was not called.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option lies out of its range.</exception>
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

        builder.Options.Check();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(builder.Options);
        services.AddSingleton<ICatalog, CatalogReader>();
        services.AddSingleton<ICheckout, CheckoutCounter>();
        services.AddSingleton<IOrderTracking, OrderTracker>();
        services.AddSingleton<IOrderDesk, OrderDesk>();
        services.AddSingleton<IPaymentInbox, PaymentInbox>();
        services.AddSingleton<IMoneyNews, MoneyNewsReader>();
        services.AddSingleton<IMoneyDesk, MoneyDesk>();
        services.AddSingleton<IMoneyQueue, MoneyQueue>();
        services.AddSingleton<IPaymentClaims, PaymentClaims>();
        services.AddSingleton<IExpirySweep, ExpirySweep>();
        services.AddSingleton<IPaymentGateway, StripeGateway>();
        return services;
    }
}
