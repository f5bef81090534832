using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Accounts;

internal sealed class EnrolmentCardConfiguration : IEntityTypeConfiguration<EnrolmentCard>
{
    public void Configure(EntityTypeBuilder<EnrolmentCard> builder)
    {
        builder.ToTable("enrolment_cards");
        builder.HasKey(card => card.Id);
        builder.Property(card => card.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(card => card.CodeHash).HasColumnName("code_hash").HasMaxLength(64);
        builder.Property(card => card.Purpose).HasColumnName("purpose").HasConversion<string>().HasMaxLength(20);
        builder.Property(card => card.UserId).HasColumnName("user_id");
        builder.Property(card => card.MadeBy).HasColumnName("made_by").HasMaxLength(64);
        builder.Property(card => card.MadeAt).HasColumnName("made_at");
        builder.Property(card => card.ExpiresAt).HasColumnName("expires_at");
        builder.Property(card => card.UsedAt).HasColumnName("used_at");
        builder.HasOne<ShopUser>().WithMany().HasForeignKey(card => card.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(card => card.CodeHash).IsUnique();
        builder.HasIndex(card => card.ExpiresAt);
    }
}
