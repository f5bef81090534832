using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Privacy;

internal sealed class ConsentEntryConfiguration : IEntityTypeConfiguration<ConsentEntry>
{
    public void Configure(EntityTypeBuilder<ConsentEntry> builder)
    {
        // No foreign key: what was agreed to stays, whatever goes.
        builder.ToTable("consents");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).HasColumnName("number").ValueGeneratedOnAdd();
        builder.Property(entry => entry.At).HasColumnName("at");
        builder.Property(entry => entry.Purpose).HasColumnName("purpose").HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.IsGiven).HasColumnName("is_given");
        builder.Property(entry => entry.Version).HasColumnName("version");
        builder.Property(entry => entry.OrderCode).HasColumnName("order_code").HasMaxLength(12);
        builder.Property(entry => entry.HouseholdId).HasColumnName("household_id");
        builder.Property(entry => entry.WhoId).HasColumnName("who_id").HasMaxLength(64);
        builder.HasIndex(entry => entry.OrderCode);
        builder.HasIndex(entry => new { entry.HouseholdId, entry.Number });
    }
}
