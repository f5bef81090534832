using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

var builder = Host.CreateApplicationBuilder(args);
// snippet
builder.Services.AddDbContext<ShopDbContext>(o => o.UseSqlite("Data Source=shop.db"));
builder.Services.AddVoNhaiCommerce(c => c.StoreIn<ShopDbContext>());
// in ShopDbContext.OnModelCreating: modelBuilder.AddVoNhaiCommerce();
// the migrations are yours: dotnet ef migrations add Commerce, then at start await db.Database.MigrateAsync();
// then: ICatalog, ICheckout, IOrderTracking, IOrderDesk (the household's side), IPaymentInbox (transfers in)
// end
using var host = builder.Build();

using (var scope = host.Services.CreateScope())
{
    var db = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
    await db.Database.EnsureCreatedAsync();   // a shop that lives longer than a trial has migrations instead
    var household = new Household(Guid.CreateVersion7(), "nha-ba-mui", "Nhà bà Mùi", communeCode: "05740", hamlet: "Xóm Hiên Minh");
    db.AddRange(
        household,
        new ReceivingAccount(Guid.CreateVersion7(), household.Id, bin: "970405", number: "0000000000", holderName: "NGUYEN THI MUI"),
        new Product(Guid.CreateVersion7(), household.Id, "che-bup", "Chè búp khô", unit: "gói 500 g", Vnd.Of(95_000)) { Stock = Quantity.Of(40) });
    await db.SaveChangesAsync();
}

foreach (var product in (await host.Services.GetRequiredService<ICatalog>().ListAsync(new CatalogQuery { Text = "che" })).Items)
{
    Console.WriteLine($"{product.Name}: {product.Price} / {product.Unit} ({product.Household.Name})");
}

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVoNhaiCommerce();
}
