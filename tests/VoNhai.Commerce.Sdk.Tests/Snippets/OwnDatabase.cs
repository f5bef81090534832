using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class OwnDatabase
{
    public static async Task RunAsync(Action<DbContextOptionsBuilder> configure)
    {
        var options = new DbContextOptionsBuilder<FarmDbContext>();
        configure(options);
        await using var db = new FarmDbContext(options.Options);
        await db.Database.EnsureCreatedAsync();
        Xunit.Assert.Empty(await db.Tractors.ToListAsync());
        Xunit.Assert.Empty(await db.Set<VoNhai.Commerce.Catalog.Product>().ToListAsync());
    }

    // snippet
    internal sealed class FarmDbContext(DbContextOptions<FarmDbContext> options) : DbContext(options)
    {
        public DbSet<Tractor> Tractors => Set<Tractor>();   // yours

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Tractor>();
            modelBuilder.AddVoNhaiCommerce();   // ours, tables commerce_*; call it last
        }
    }
    // end

    internal sealed class Tractor
    {
        public int Id { get; set; }
    }
}
