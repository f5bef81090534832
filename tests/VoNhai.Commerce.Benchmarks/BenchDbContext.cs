using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>A host's context that holds nothing but the stall.</summary>
internal sealed class BenchDbContext(DbContextOptions<BenchDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVoNhaiCommerce();
}
