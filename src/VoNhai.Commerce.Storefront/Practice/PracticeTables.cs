using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Storefront.Classes;

namespace VoNhai.Commerce.Storefront.Practice;

internal sealed class PracticeTables : IEntityTypeConfiguration<PracticeAccount>, IEntityTypeConfiguration<PracticeMove>
{
    public void Configure(EntityTypeBuilder<PracticeAccount> builder)
    {
        builder.ToTable("practice_accounts");
        builder.HasKey(account => account.Number);
        builder.Property(account => account.Number).HasColumnName("number").HasMaxLength(19);
        builder.Property(account => account.Holder).HasColumnName("holder").HasMaxLength(80);
        builder.Property(account => account.ClassId).HasColumnName("class_id");
        builder.Property(account => account.Balance).HasColumnName("balance");
        builder.HasIndex(account => account.ClassId);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(account => account.ClassId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PracticeMove> builder)
    {
        builder.ToTable("practice_moves");
        builder.HasKey(move => move.Number);
        builder.Property(move => move.Number).HasColumnName("number").ValueGeneratedOnAdd();
        builder.Property(move => move.Account).HasColumnName("account").HasMaxLength(19);
        builder.Property(move => move.Amount).HasColumnName("amount");
        builder.Property(move => move.BalanceAfter).HasColumnName("balance_after");
        builder.Property(move => move.Memo).HasColumnName("memo").HasMaxLength(300);
        builder.Property(move => move.Reference).HasColumnName("reference").HasMaxLength(20);
        builder.Property(move => move.OtherAccount).HasColumnName("other_account").HasMaxLength(19);
        builder.Property(move => move.OtherName).HasColumnName("other_name").HasMaxLength(80);
        builder.Property(move => move.At).HasColumnName("at");
        builder.Property(move => move.FormKey).HasColumnName("form_key").HasMaxLength(40);
        builder.HasIndex(move => new { move.Account, move.Number });
        builder.HasIndex(move => new { move.Account, move.FormKey }).IsUnique();
        builder.HasOne<PracticeAccount>().WithMany().HasForeignKey(move => move.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
