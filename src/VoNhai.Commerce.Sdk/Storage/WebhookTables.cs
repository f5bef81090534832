using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of outgoing webhooks.</summary>
internal sealed class WebhookTables : IEntityTypeConfiguration<WebhookEndpointRow>, IEntityTypeConfiguration<WebhookMessageRow>
{
    public const int MostProblem = 40;

    public void Configure(EntityTypeBuilder<WebhookEndpointRow> builder)
    {
        builder.ToTable("commerce_webhook_endpoints");
        builder.HasKey(endpoint => endpoint.Id);
        builder.Property(endpoint => endpoint.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(endpoint => endpoint.Partner).HasColumnName("partner_id");
        builder.Property(endpoint => endpoint.Address).HasColumnName("address").HasMaxLength(WebhookAddress.Most);
        builder.Property(endpoint => endpoint.Secret).HasColumnName("secret").HasMaxLength(100);
        builder.Property(endpoint => endpoint.OpenedAt).HasColumnName("opened_at").HasConversion(Converters.Milliseconds);
        builder.Property(endpoint => endpoint.ClosedAt).HasColumnName("closed_at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(endpoint => endpoint.Partner);
    }

    public void Configure(EntityTypeBuilder<WebhookMessageRow> builder)
    {
        builder.ToTable("commerce_webhook_messages");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(message => message.EndpointId).HasColumnName("endpoint_id");
        builder.Property(message => message.HouseholdId).HasColumnName("household_id");
        builder.Property(message => message.OrderId).HasColumnName("order_id");
        builder.Property(message => message.Number).HasColumnName("number");
        builder.Property(message => message.Occasion).HasColumnName("occasion").HasMaxLength(40);
        builder.Property(message => message.Type).HasColumnName("type").HasMaxLength(40);
        builder.Property(message => message.Body).HasColumnName("body").HasMaxLength(2_000);
        builder.Property(message => message.CreatedAt).HasColumnName("created_at").HasConversion(Converters.Milliseconds);
        builder.Property(message => message.DueAt).HasColumnName("due_at").HasConversion(Converters.Milliseconds);
        builder.Property(message => message.LeasedUntil).HasColumnName("leased_until").HasConversion(Converters.Milliseconds);
        builder.Property(message => message.LeasedBy).HasColumnName("leased_by");
        builder.Property(message => message.Tries).HasColumnName("tries");
        builder.Property(message => message.State).HasColumnName("state").HasConversion<string>().HasMaxLength(10);
        builder.Property(message => message.Problem).HasColumnName("problem").HasMaxLength(MostProblem);
        builder.Property(message => message.EndedAt).HasColumnName("ended_at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(message => new { message.EndpointId, message.OrderId, message.Occasion }).IsUnique();

        // What waits before a message of the same order; what is due; what a page lists.
        builder.HasIndex(message => new { message.EndpointId, message.OrderId, message.State, message.Number });
        builder.HasIndex(message => new { message.State, message.DueAt });
        builder.HasOne<WebhookEndpointRow>().WithMany().HasForeignKey(message => message.EndpointId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(message => message.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}
