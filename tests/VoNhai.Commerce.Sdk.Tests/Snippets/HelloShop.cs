using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVoNhaiCommerce();
}

internal static class HelloShop
{
    /// <summary>What a host's builder has, as far as the snippet uses it.</summary>
    internal sealed record Host(IServiceCollection Services);

    public static void Run(Host builder)
    {
        // snippet
        builder.Services.AddDbContext<ShopDbContext>(o => o.UseSqlite("Data Source=shop.db"));
        builder.Services.AddVoNhaiCommerce(c => c.StoreIn<ShopDbContext>());
        // in ShopDbContext.OnModelCreating: modelBuilder.AddVoNhaiCommerce();
        // the migrations are yours: dotnet ef migrations add Commerce, then at start await db.Database.MigrateAsync();
        // then: ICatalog, ICheckout, IOrderTracking, IOrderDesk (the household's side), IPaymentInbox (transfers in)
        // end
    }
}
