using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Support;

internal sealed class SupportViewRowConfiguration : IEntityTypeConfiguration<SupportViewRow>
{
    public void Configure(EntityTypeBuilder<SupportViewRow> builder)
    {
        builder.ToTable("support_views");
        builder.HasKey(view => view.Id);
        builder.Property(view => view.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(view => view.HouseholdId).HasColumnName("household_id");
        builder.Property(view => view.OperatorId).HasColumnName("operator_id").HasMaxLength(64);
        builder.Property(view => view.OpenedAt).HasColumnName("opened_at");
        builder.Property(view => view.OpenUntil).HasColumnName("open_until");
        builder.Property(view => view.ClosedAt).HasColumnName("closed_at");
        builder.HasOne<Household>().WithMany().HasForeignKey(view => view.HouseholdId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(view => new { view.HouseholdId, view.OpenUntil });
    }
}
