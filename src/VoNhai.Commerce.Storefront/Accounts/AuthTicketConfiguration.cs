using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Accounts;

internal sealed class AuthTicketConfiguration : IEntityTypeConfiguration<AuthTicket>
{
    public void Configure(EntityTypeBuilder<AuthTicket> builder)
    {
        builder.ToTable("auth_tickets");
        builder.HasKey(ticket => ticket.KeyHash);
        builder.Property(ticket => ticket.KeyHash).HasColumnName("key_hash").HasMaxLength(64);
        builder.Property(ticket => ticket.UserId).HasColumnName("user_id");
        builder.Property(ticket => ticket.Stamp).HasColumnName("stamp").HasMaxLength(100);
        builder.Property(ticket => ticket.Content).HasColumnName("content");
        builder.Property(ticket => ticket.BeganAt).HasColumnName("began_at");
        builder.Property(ticket => ticket.ExpiresAt).HasColumnName("expires_at");
        builder.Property(ticket => ticket.Id).HasColumnName("id");
        builder.Property(ticket => ticket.Way).HasColumnName("way").HasConversion<string>().HasMaxLength(20).HasDefaultValue(LogInWay.Passphrase);
        builder.Property(ticket => ticket.DeviceId).HasColumnName("device_id");
        builder.Property(ticket => ticket.Name).HasColumnName("name").HasMaxLength(DeviceNames.Most);
        builder.Property(ticket => ticket.LastUsedAt).HasColumnName("last_used_at");
        builder.Property(ticket => ticket.UnlockedUntil).HasColumnName("unlocked_until");
        builder.HasOne<ShopUser>().WithMany().HasForeignKey(ticket => ticket.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(ticket => ticket.ExpiresAt);
        builder.HasIndex(ticket => ticket.Id);
    }
}
