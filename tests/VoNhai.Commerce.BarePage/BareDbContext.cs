using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.BarePage;

/// <summary>The storefront's database, with nothing but the SDK's tables.</summary>
public sealed class BareDbContext(DbContextOptions<BareDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVoNhaiCommerce();
}
