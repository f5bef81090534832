using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Accounts;

internal sealed class ShopUserConfiguration : IEntityTypeConfiguration<ShopUser>
{
    public void Configure(EntityTypeBuilder<ShopUser> builder)
    {
        builder.Property(user => user.HouseholdId).HasColumnName("household_id");
        builder.Property(user => user.DisplayName).HasColumnName("display_name").HasMaxLength(80);
        builder.Property(user => user.HelperRights).HasColumnName("helper_rights");
        builder.Property(user => user.HelperUntil).HasColumnName("helper_until");
        builder.Property(user => user.RecoveredAt).HasColumnName("recovered_at");
        builder.HasIndex(user => user.HouseholdId);
    }
}
