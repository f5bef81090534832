using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>The table of what was done with buyers' data. It names no buyer.</summary>
internal sealed class PersonalDataTables : IEntityTypeConfiguration<PersonalDataUseRow>
{
    public void Configure(EntityTypeBuilder<PersonalDataUseRow> builder)
    {
        builder.ToTable("commerce_personal_data_uses");
        builder.HasKey(use => use.Id);
        builder.Property(use => use.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(use => use.HouseholdId).HasColumnName("household_id");
        builder.Property(use => use.At).HasColumnName("at").HasConversion(Converters.Milliseconds);
        builder.Property(use => use.Act).HasColumnName("act").HasConversion<string>().HasMaxLength(20);
        builder.Property(use => use.Orders).HasColumnName("orders");
        builder.HasIndex(use => new { use.HouseholdId, use.At });
        builder.HasOne<Household>().WithMany().HasForeignKey(use => use.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}
