using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>The shop's database on SQLite; its migrations are in <c>Migrations/Sqlite</c>.</summary>
public sealed class SqliteShopDbContext(DbContextOptions<SqliteShopDbContext> options) : ShopDbContext(options);
