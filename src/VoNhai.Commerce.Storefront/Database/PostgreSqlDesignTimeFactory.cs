using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>Lets <c>dotnet ef</c> write migrations for PostgreSQL without starting the storefront and without a database.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlShopDbContext>
{
    public PostgreSqlShopDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlShopDbContext>()
        .UseNpgsql("Host=localhost;Database=design")
        .UseApplicationServiceProvider(DesignTime.Services())
        .Options);
}
