using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Classes.Report;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.Storefront.Practice;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>Classes and the learners' bank: only where practice is on.</summary>
internal static class ClassHosting
{
    public static IServiceCollection AddClasses(this IServiceCollection services)
    {
        services.AddSingleton<ClassNetwork>();
        services.AddSingleton<PracticeReceipt>();
        services.AddScoped(provider => new ClassBoard(Database(provider)));
        services.AddScoped(provider => new ProgressBook(Database(provider), Time(provider)));
        services.AddScoped<ILearningListener>(provider => new ClassListener(provider.GetRequiredService<ProgressBook>()));
        services.AddScoped(provider => new ReportReader(Database(provider), Time(provider)));
        services.AddScoped(provider => new Wallets(Database(provider), provider.GetRequiredService<PracticeBook>(), provider.GetRequiredService<PracticeBank>(), Time(provider)));
        services.AddScoped(provider => new MarketDay(
            Database(provider), provider.GetRequiredService<ICheckout>(), provider.GetRequiredService<IPaymentClaims>(), provider.GetRequiredService<PracticeBank>(), Time(provider)));
        services.AddScoped(provider => new Learners(Database(provider)));
        services.AddScoped(provider => new ClassStalls(Database(provider)));
        services.AddScoped(provider => new ClassRoom(
            Database(provider), provider.GetRequiredService<IPlayHouseholds>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<ClassBoard>(),
            provider.GetRequiredService<ClassNetwork>(), Time(provider)));
        return services;
    }

    private static ShopDbContext Database(IServiceProvider provider) => provider.GetRequiredService<ShopDbContext>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
