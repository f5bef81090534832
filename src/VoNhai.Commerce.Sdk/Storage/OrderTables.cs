using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of the Orders room, and of the keys that make an order once.</summary>
internal sealed class OrderTables : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<IssuedCode>, IEntityTypeConfiguration<CheckoutKey>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("commerce_orders");
        builder.HasKey(order => order.Id);
        builder.Property(order => order.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(order => order.HouseholdId).HasColumnName("household_id");
        builder.Property(order => order.Code).HasColumnName("code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(order => order.Secret).HasColumnName("secret").HasMaxLength(22).HasConversion(Converters.Secret);
        builder.Property(order => order.PlacedAt).HasColumnName("placed_at").HasConversion(Converters.Milliseconds);
        builder.Property(order => order.Total).HasColumnName("total").HasConversion(Converters.Dong);
        builder.Property(order => order.Payment).HasColumnName("payment_choice").HasConversion<string>().HasMaxLength(20).HasDefaultValue(PaymentChoice.Transfer);
        builder.Property(order => order.Channel).HasColumnName("channel").HasConversion<string>().HasMaxLength(20).HasDefaultValue(SalesChannel.Online);
        builder.Property(order => order.Partner).HasColumnName("partner_id");
        builder.Property(order => order.HandedOverAt).HasColumnName("handed_over_at").HasConversion(Converters.Milliseconds);
        builder.Property(order => order.BuyerErasedAt).HasColumnName("buyer_erased_at").HasConversion(Converters.Milliseconds);
        builder.Ignore(order => order.HoldsAtPlacement);
        builder.Property(order => order.Step).HasColumnName("step").HasConversion<string>().HasMaxLength(20);
        builder.Property(order => order.Stamp).HasColumnName("stamp").IsConcurrencyToken();
        builder.ComplexProperty(order => order.Buyer, buyer =>
        {
            buyer.Property(b => b.Name).HasColumnName("buyer_name").HasMaxLength(80);
            buyer.Property(b => b.Phone).HasColumnName("buyer_phone").HasMaxLength(10).HasConversion(Converters.Phone);
            buyer.Property(b => b.Nickname).HasColumnName("buyer_nickname").HasMaxLength(40).HasDefaultValue("");
            buyer.Property(b => b.Hamlet).HasColumnName("buyer_hamlet").HasMaxLength(80).HasDefaultValue("");
        });
        builder.ComplexProperty(order => order.Delivery, delivery =>
        {
            delivery.Property(d => d.Kind).HasColumnName("delivery_kind").HasConversion<string>().HasMaxLength(20);
            delivery.Property(d => d.CommuneCode).HasColumnName("delivery_commune_code").HasMaxLength(5);
            delivery.Property(d => d.Address).HasColumnName("delivery_address").HasMaxLength(200);
            delivery.Property(d => d.Note).HasColumnName("delivery_note").HasMaxLength(300);
            delivery.Property(d => d.Means).HasColumnName("delivery_means").HasConversion<string>().HasMaxLength(20);
            delivery.Property(d => d.Choice).HasColumnName("delivery_choice").HasMaxLength(400).HasDefaultValue("");
            delivery.Property(d => d.Fee).HasColumnName("delivery_fee").HasConversion(Converters.Dong);
            delivery.Property(d => d.RunId).HasColumnName("delivery_run_id");
        });
        builder.ComplexProperty(order => order.Slip, slip =>
        {
            slip.Property(h => h.Code).HasColumnName("pickup_code").HasMaxLength(PickupCode.Length).HasConversion(Converters.Pickup);
            slip.Property(h => h.WrongTries).HasColumnName("pickup_wrong_tries");
            slip.Property(h => h.Carrier).HasColumnName("carrier").HasMaxLength(20);
            slip.Property(h => h.Number).HasColumnName("carrier_number").HasMaxLength(ParcelNumbers.MostNumber);
            slip.Ignore(h => h.TriesLeft);
            slip.Ignore(h => h.Parcel);
        });
        builder.OwnsMany(order => order.Lines, line =>
        {
            line.ToTable("commerce_order_lines");
            line.WithOwner().HasForeignKey("order_id");
            line.HasKey("order_id", nameof(OrderLine.Number));
            line.Property(l => l.Number).HasColumnName("number").ValueGeneratedNever();
            line.Property(l => l.ProductId).HasColumnName("product_id");
            line.Property(l => l.ProductName).HasColumnName("product_name").HasMaxLength(120);
            line.Property(l => l.Unit).HasColumnName("unit").HasMaxLength(40);
            line.Property(l => l.UnitPrice).HasColumnName("unit_price").HasConversion(Converters.Dong);
            line.Property(l => l.Quantity).HasColumnName("quantity").HasConversion(Converters.Thousandths);
            line.Property(l => l.Total).HasColumnName("total").HasConversion(Converters.Dong);
            line.Ignore(l => l.IsFree);
            line.Property(l => l.IsEstimated).HasColumnName("is_estimated");
        });
        builder.OwnsMany(order => order.Timeline, entry =>
        {
            entry.ToTable("commerce_order_timeline");
            entry.WithOwner().HasForeignKey("order_id");
            entry.HasKey("order_id", nameof(TimelineEntry.Number));
            entry.Property(e => e.Number).HasColumnName("number").ValueGeneratedNever();
            entry.Property(e => e.Step).HasColumnName("step").HasConversion<string>().HasMaxLength(20);
            entry.Property(e => e.At).HasColumnName("at").HasConversion(Converters.Milliseconds);
            entry.Property(e => e.By).HasColumnName("by").HasMaxLength(80);
            entry.Property(e => e.Note).HasColumnName("note").HasMaxLength(300);
            entry.Property(e => e.Told).HasColumnName("told").HasMaxLength(300).HasDefaultValue("");
        });
        builder.HasIndex(order => order.Code).IsUnique();
        builder.HasIndex(order => new { order.HouseholdId, order.PlacedAt });

        // A partner asks for what it brought, newest first.
        builder.HasIndex(order => new { order.Partner, order.PlacedAt });

        // The board asks for what is in a step, oldest first.
        builder.HasIndex(order => new { order.HouseholdId, order.Step, order.PlacedAt });
        builder.HasOne<Household>().WithMany().HasForeignKey(order => order.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IssuedCode> builder)
    {
        builder.ToTable("commerce_codes");
        builder.HasKey(issued => issued.Code);
        builder.Property(issued => issued.Code).HasColumnName("code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(issued => issued.IssuedAt).HasColumnName("issued_at").HasConversion(Converters.Milliseconds);
    }

    public void Configure(EntityTypeBuilder<CheckoutKey> builder)
    {
        builder.ToTable("commerce_checkout_keys");
        builder.HasKey(used => used.Key);
        builder.Property(used => used.Key).HasColumnName("key").HasMaxLength(CheckoutDraft.MostKey);
        builder.Property(used => used.ContentHash).HasColumnName("content_hash").HasMaxLength(64);
        builder.Property(used => used.Code).HasColumnName("code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(used => used.UsedAt).HasColumnName("used_at").HasConversion(Converters.Milliseconds);
    }
}
