using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Partners;

internal sealed class PartnerConfiguration : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.ToTable("partners");
        builder.HasKey(partner => partner.Id);
        builder.Property(partner => partner.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(partner => partner.Name).HasColumnName("name").HasMaxLength(Partner.MostName);
        builder.Property(partner => partner.HouseholdId).HasColumnName("household_id");
        builder.Property(partner => partner.MadeAt).HasColumnName("made_at");
        builder.HasOne<Household>().WithMany().HasForeignKey(partner => partner.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}
