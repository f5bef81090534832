using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of statements: which lines were taken in, and how a bank's columns are read.</summary>
internal sealed class StatementTables : IEntityTypeConfiguration<StatementLineRow>, IEntityTypeConfiguration<StatementMappingRow>
{
    public void Configure(EntityTypeBuilder<StatementLineRow> builder)
    {
        builder.ToTable("commerce_statement_lines");
        builder.HasKey(line => new { line.AccountId, line.Identity });
        builder.Property(line => line.AccountId).HasColumnName("account_id");
        builder.Property(line => line.Identity).HasColumnName("identity").HasMaxLength(44);
        builder.Property(line => line.HouseholdId).HasColumnName("household_id");
        builder.Property(line => line.TransferId).HasColumnName("transfer_id");
        builder.HasIndex(line => line.TransferId);
        builder.HasOne<ReceivingAccount>().WithMany().HasForeignKey(line => line.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Transfer>().WithMany().HasForeignKey(line => line.TransferId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StatementMappingRow> builder)
    {
        builder.ToTable("commerce_statement_mappings");
        builder.HasKey(row => new { row.HouseholdId, row.Bin });
        builder.Property(row => row.HouseholdId).HasColumnName("household_id");
        builder.Property(row => row.Bin).HasColumnName("bin").HasMaxLength(6);
        builder.Property(row => row.Mapping).HasColumnName("mapping").HasMaxLength(1400);
        builder.HasOne<Household>().WithMany().HasForeignKey(row => row.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}
