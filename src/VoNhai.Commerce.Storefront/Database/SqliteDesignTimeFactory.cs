using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>Lets <c>dotnet ef</c> write migrations for SQLite without starting the storefront and without a database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteShopDbContext>
{
    public SqliteShopDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteShopDbContext>()
        .UseSqlite("Data Source=:memory:")
        .UseApplicationServiceProvider(DesignTime.Services())
        .Options);
}
