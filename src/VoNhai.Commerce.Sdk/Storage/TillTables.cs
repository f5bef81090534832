using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of the till: codes that phones took along, money that came for one before its sale, goods that are out. Rows are written as SQL.</summary>
internal sealed class TillTables :
    IEntityTypeConfiguration<TillCode>,
    IEntityTypeConfiguration<TillMoneyRow>,
    IEntityTypeConfiguration<Outing>,
    IEntityTypeConfiguration<OutingStock>,
    IEntityTypeConfiguration<OutingMove>
{
    public void Configure(EntityTypeBuilder<TillCode> builder)
    {
        builder.ToTable("commerce_till_codes");
        builder.HasKey(code => code.Code);
        builder.Property(code => code.Code).HasColumnName("code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(code => code.HouseholdId).HasColumnName("household_id");
        builder.Property(code => code.TakenAt).HasColumnName("taken_at").HasConversion(Converters.Milliseconds);
        builder.Property(code => code.UsedAt).HasColumnName("used_at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(code => new { code.HouseholdId, code.TakenAt });
        builder.HasOne<Household>().WithMany().HasForeignKey(code => code.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TillMoneyRow> builder)
    {
        builder.ToTable("commerce_till_money");
        builder.HasKey(money => money.TransferId);
        builder.Property(money => money.TransferId).HasColumnName("transfer_id").ValueGeneratedNever();
        builder.Property(money => money.HouseholdId).HasColumnName("household_id");
        builder.Property(money => money.Code).HasColumnName("code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(money => money.Account).HasColumnName("account").HasMaxLength(40);
        builder.HasIndex(money => money.Code);
        builder.HasOne<Transfer>().WithMany().HasForeignKey(money => money.TransferId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Outing> builder)
    {
        builder.ToTable("commerce_outings");
        builder.HasKey(outing => outing.Id);
        builder.Property(outing => outing.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(outing => outing.HouseholdId).HasColumnName("household_id");
        builder.Property(outing => outing.DeviceId).HasColumnName("device_id");
        builder.Property(outing => outing.OpenedAt).HasColumnName("opened_at").HasConversion(Converters.Milliseconds);
        builder.Property(outing => outing.ClosedAt).HasColumnName("closed_at").HasConversion(Converters.Milliseconds);

        // One phone has one outing at a time, whoever opens it twice at once.
        builder.HasIndex(outing => new { outing.HouseholdId, outing.DeviceId }).IsUnique().HasFilter("closed_at IS NULL");
        builder.HasIndex(outing => new { outing.HouseholdId, outing.OpenedAt });
        builder.HasOne<Household>().WithMany().HasForeignKey(outing => outing.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OutingStock> builder)
    {
        builder.ToTable("commerce_outing_goods");
        builder.HasKey(goods => new { goods.OutingId, goods.ProductId });
        builder.Property(goods => goods.OutingId).HasColumnName("outing_id");
        builder.Property(goods => goods.ProductId).HasColumnName("product_id");
        builder.Property(goods => goods.HouseholdId).HasColumnName("household_id");
        builder.Property(goods => goods.Taken).HasColumnName("taken").HasConversion(Converters.Thousandths);
        builder.Property(goods => goods.Left).HasColumnName("remaining").HasConversion(Converters.Thousandths);
        builder.HasIndex(goods => goods.ProductId);
        builder.HasOne<Outing>().WithMany().HasForeignKey(goods => goods.OutingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Product>().WithMany().HasForeignKey(goods => goods.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OutingMove> builder)
    {
        builder.ToTable("commerce_outing_moves");
        builder.HasKey(move => new { move.HouseholdId, move.Key, move.ProductId, move.Kind });
        builder.Property(move => move.HouseholdId).HasColumnName("household_id");
        builder.Property(move => move.Key).HasColumnName("key");
        builder.Property(move => move.ProductId).HasColumnName("product_id");
        builder.Property(move => move.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        builder.Property(move => move.OutingId).HasColumnName("outing_id");
        builder.Property(move => move.Quantity).HasColumnName("quantity").HasConversion(Converters.Thousandths);
        builder.Property(move => move.By).HasColumnName("by_whom").HasMaxLength(80);
        builder.Property(move => move.At).HasColumnName("at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(move => new { move.OutingId, move.ProductId });
        builder.HasOne<Outing>().WithMany().HasForeignKey(move => move.OutingId).OnDelete(DeleteBehavior.Restrict);
    }
}
