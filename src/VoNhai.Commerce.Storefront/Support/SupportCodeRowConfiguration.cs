using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Support;

internal sealed class SupportCodeRowConfiguration : IEntityTypeConfiguration<SupportCodeRow>
{
    public void Configure(EntityTypeBuilder<SupportCodeRow> builder)
    {
        builder.ToTable("support_codes");
        builder.HasKey(code => code.HouseholdId);
        builder.Property(code => code.HouseholdId).HasColumnName("household_id").ValueGeneratedNever();
        builder.Property(code => code.CodeId).HasColumnName("code_id");
        builder.Property(code => code.CodeHash).HasColumnName("code_hash").HasMaxLength(64);
        builder.Property(code => code.EnterUntil).HasColumnName("enter_until");
        builder.Property(code => code.TriesLeft).HasColumnName("tries_left");
        builder.HasOne<Household>().WithMany().HasForeignKey(code => code.HouseholdId).OnDelete(DeleteBehavior.Cascade);
    }
}
