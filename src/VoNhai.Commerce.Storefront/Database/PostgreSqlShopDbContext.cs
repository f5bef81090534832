using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>The shop's database on PostgreSQL; its migrations are in <c>Migrations/PostgreSql</c>.</summary>
public sealed class PostgreSqlShopDbContext(DbContextOptions<PostgreSqlShopDbContext> options) : ShopDbContext(options);
