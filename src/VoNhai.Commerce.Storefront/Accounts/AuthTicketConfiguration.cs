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
        builder.HasOne<ShopUser>().WithMany().HasForeignKey(ticket => ticket.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(ticket => ticket.ExpiresAt);
    }
}
