using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of what orders have set aside, and of every movement of goods. Rows are written as SQL: see <see cref="Stock"/>.</summary>
internal sealed class StockTables : IEntityTypeConfiguration<StockHold>, IEntityTypeConfiguration<StockMovement>
{
    public void Configure(EntityTypeBuilder<StockHold> builder)
    {
        builder.ToTable("commerce_stock_holds");
        builder.HasKey(hold => new { hold.OrderId, hold.ProductId });
        builder.Property(hold => hold.OrderId).HasColumnName("order_id");
        builder.Property(hold => hold.ProductId).HasColumnName("product_id");
        builder.Property(hold => hold.HouseholdId).HasColumnName("household_id");
        builder.Property(hold => hold.Quantity).HasColumnName("quantity").HasConversion(Converters.Thousandths);
        builder.Property(hold => hold.State).HasColumnName("state").HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(hold => hold.ProductId).HasFilter("state = 'Unpaid'");
        builder.HasOne<Order>().WithMany().HasForeignKey(hold => hold.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Product>().WithMany().HasForeignKey(hold => hold.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StockMovement> builder)
    {
        builder.ToTable("commerce_stock_movements");
        builder.HasKey(movement => movement.Id);
        builder.Property(movement => movement.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(movement => movement.HouseholdId).HasColumnName("household_id");
        builder.Property(movement => movement.ProductId).HasColumnName("product_id");
        builder.Property(movement => movement.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        builder.Property(movement => movement.Quantity).HasColumnName("quantity").HasConversion(Converters.Thousandths);
        builder.Property(movement => movement.Code).HasColumnName("code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(movement => movement.At).HasColumnName("at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(movement => new { movement.ProductId, movement.At });
    }

    /// <summary>How much of a product unpaid orders hold; no rule reads it but the guard of checkout.</summary>
    internal const string HeldUnpaid = "HeldUnpaid";
}
