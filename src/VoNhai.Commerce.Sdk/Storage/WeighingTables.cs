using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The table of true weights. Rows are added; of an old one only the answer changes.</summary>
internal sealed class WeighingTables : IEntityTypeConfiguration<Weighing>
{
    public void Configure(EntityTypeBuilder<Weighing> builder)
    {
        builder.ToTable("commerce_weighings");
        builder.HasKey(weighing => new { weighing.OrderId, weighing.Number });
        builder.Property(weighing => weighing.OrderId).HasColumnName("order_id");
        builder.Property(weighing => weighing.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(weighing => weighing.HouseholdId).HasColumnName("household_id");
        builder.Property(weighing => weighing.FormKey).HasColumnName("form_key").HasMaxLength(64);
        builder.Property(weighing => weighing.Goods).HasColumnName("goods").HasConversion(Converters.Dong);
        builder.Property(weighing => weighing.Change).HasColumnName("change").HasConversion(Converters.Dong);
        builder.Property(weighing => weighing.AtHandOver).HasColumnName("at_hand_over");
        builder.Property(weighing => weighing.State).HasColumnName("state").HasConversion<string>().HasMaxLength(20);
        builder.Property(weighing => weighing.WeighedAt).HasColumnName("weighed_at").HasConversion(Converters.Milliseconds);
        builder.Property(weighing => weighing.By).HasColumnName("by").HasMaxLength(80);
        builder.Property(weighing => weighing.AnsweredAt).HasColumnName("answered_at").HasConversion(Converters.Milliseconds);
        builder.Ignore(weighing => weighing.Stands);
        builder.OwnsMany(weighing => weighing.Lines, line =>
        {
            line.ToTable("commerce_weighed_lines");
            line.WithOwner().HasForeignKey("order_id", "weighing");
            line.HasKey("order_id", "weighing", nameof(WeighedLine.Number));
            line.Property<Guid>("order_id").HasColumnName("order_id");
            line.Property<int>("weighing").HasColumnName("weighing");
            line.Property(l => l.Number).HasColumnName("number").ValueGeneratedNever();
            line.Property(l => l.Quantity).HasColumnName("quantity").HasConversion(Converters.Thousandths);
        });
        builder.HasIndex(weighing => new { weighing.OrderId, weighing.FormKey }).IsUnique();
        builder.HasOne<Order>().WithMany().HasForeignKey(weighing => weighing.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}
