using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of payments through gateways.</summary>
internal sealed class GatewayTables : IEntityTypeConfiguration<GatewayPaymentRow>, IEntityTypeConfiguration<GatewayEventRow>
{
    public void Configure(EntityTypeBuilder<GatewayPaymentRow> builder)
    {
        builder.ToTable("commerce_gateway_payments");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.HouseholdId).HasColumnName("household_id");
        builder.Property(row => row.RequestId).HasColumnName("request_id");
        builder.Property(row => row.Gateway).HasColumnName("gateway").HasMaxLength(PaymentTables.MostGateway);
        builder.Property(row => row.Attempt).HasColumnName("attempt");
        builder.Property(row => row.Way).HasColumnName("way").HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.GatewayId).HasColumnName("gateway_id").HasMaxLength(GatewayTrace.MostLength);
        builder.Property(row => row.Amount).HasColumnName("amount").HasConversion(Converters.Dong);
        builder.Property(row => row.Units).HasColumnName("units");
        builder.Property(row => row.Currency).HasColumnName("currency").HasMaxLength(3);
        builder.Property(row => row.MadeAt).HasColumnName("made_at").HasConversion(Converters.Milliseconds);
        builder.Property(row => row.EndedAt).HasColumnName("ended_at").HasConversion(Converters.Milliseconds);
        builder.Property(row => row.AskAt).HasColumnName("ask_at").HasConversion(Converters.Milliseconds);
        builder.Ignore(row => row.Key);
        builder.Ignore(row => row.Price);
        builder.HasIndex(row => new { row.RequestId, row.Gateway, row.Attempt }).IsUnique();
        builder.HasIndex(row => new { row.Gateway, row.GatewayId }).IsUnique();
        builder.HasIndex(row => row.AskAt).HasFilter("ask_at IS NOT NULL");
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GatewayEventRow> builder)
    {
        builder.ToTable("commerce_gateway_events");
        builder.HasKey(row => new { row.Gateway, row.EventId });
        builder.Property(row => row.Gateway).HasColumnName("gateway").HasMaxLength(PaymentTables.MostGateway);
        builder.Property(row => row.EventId).HasColumnName("event_id").HasMaxLength(GatewayTrace.MostLength);
        builder.Property(row => row.HeardAt).HasColumnName("heard_at").HasConversion(Converters.Milliseconds);
        builder.Property(row => row.Problem).HasColumnName("problem").HasMaxLength(100);
    }
}
