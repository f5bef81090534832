using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // No foreign key: what was done stays, whoever goes.
        builder.ToTable("audit_entries");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).HasColumnName("number").ValueGeneratedOnAdd();
        builder.Property(entry => entry.At).HasColumnName("at");
        builder.Property(entry => entry.WhoId).HasColumnName("who_id").HasMaxLength(64);
        builder.Property(entry => entry.WhoName).HasColumnName("who_name").HasMaxLength(80);
        builder.Property(entry => entry.Role).HasColumnName("role").HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.Verb).HasColumnName("verb").HasConversion<string>().HasMaxLength(30);
        builder.Property(entry => entry.HouseholdId).HasColumnName("household_id");
        builder.Property(entry => entry.SubjectId).HasColumnName("subject_id").HasMaxLength(64);
        builder.Property(entry => entry.Detail).HasColumnName("detail").HasMaxLength(AuditEntry.MostDetail);
        builder.HasIndex(entry => new { entry.HouseholdId, entry.Number });
        builder.HasIndex(entry => new { entry.Verb, entry.Number });
    }
}
