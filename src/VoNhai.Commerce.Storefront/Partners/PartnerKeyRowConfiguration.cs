using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Partners;

internal sealed class PartnerKeyRowConfiguration : IEntityTypeConfiguration<PartnerKeyRow>
{
    public void Configure(EntityTypeBuilder<PartnerKeyRow> builder)
    {
        builder.ToTable("partner_keys");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(key => key.PartnerId).HasColumnName("partner_id");
        builder.Property(key => key.Hash).HasColumnName("hash").HasMaxLength(64);
        builder.Property(key => key.Scopes).HasColumnName("scopes").HasMaxLength(100);
        builder.Property(key => key.MadeAt).HasColumnName("made_at");
        builder.Property(key => key.UsedAt).HasColumnName("used_at");
        builder.Property(key => key.RevokedAt).HasColumnName("revoked_at");
        builder.HasOne<Partner>().WithMany().HasForeignKey(key => key.PartnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
