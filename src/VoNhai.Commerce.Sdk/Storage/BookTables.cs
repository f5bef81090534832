using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of the books, of debts and of counted cash.</summary>
internal sealed class BookTables :
    IEntityTypeConfiguration<BookEntry>,
    IEntityTypeConfiguration<BookMark>,
    IEntityTypeConfiguration<BookHead>,
    IEntityTypeConfiguration<BookClosingRow>,
    IEntityTypeConfiguration<DebtRow>,
    IEntityTypeConfiguration<DebtorNote>,
    IEntityTypeConfiguration<CashCountRow>
{
    /// <summary>The longest source: <c>t:</c>, an id, a number; or <c>back:hand:</c> and a form's key.</summary>
    private const int MostSource = 80;

    public void Configure(EntityTypeBuilder<BookEntry> builder)
    {
        builder.ToTable("commerce_book_entries");
        builder.HasKey(line => line.Id);
        builder.Property(line => line.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(line => line.HouseholdId).HasColumnName("household_id");
        builder.Property(line => line.Number).HasColumnName("number");
        builder.Property(line => line.Column).HasColumnName("book_column").HasConversion<string>().HasMaxLength(20);
        builder.Property(line => line.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        builder.Property(line => line.Day).HasColumnName("day").HasConversion(Converters.Day);
        builder.Property(line => line.HappenedOn).HasColumnName("happened_on").HasConversion(Converters.Day);
        builder.Property(line => line.Amount).HasColumnName("amount").HasConversion(Converters.Dong);
        builder.Property(line => line.Source).HasColumnName("source").HasMaxLength(MostSource);
        builder.Property(line => line.OrderId).HasColumnName("order_id");
        builder.Property(line => line.Code).HasColumnName("code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(line => line.Text).HasColumnName("text").HasMaxLength(BookEntry.MostText);
        builder.Property(line => line.Corrects).HasColumnName("corrects");
        builder.Property(line => line.WrittenAt).HasColumnName("written_at").HasConversion(Converters.Milliseconds);
        builder.Property(line => line.By).HasColumnName("by").HasMaxLength(80);
        builder.Ignore(line => line.IsBelated);

        // One thing is written once in each column, a number is given once; sums and lists of a column's days read this index alone.
        builder.HasIndex(line => new { line.HouseholdId, line.Source, line.Column }).IsUnique();
        builder.HasIndex(line => new { line.HouseholdId, line.Number }).IsUnique();
        builder.HasIndex(line => new { line.HouseholdId, line.Column, line.Day, line.Number }).HasDatabaseName("ix_commerce_book_entries_days");
        builder.HasIndex(line => line.OrderId);
        builder.HasOne<Household>().WithMany().HasForeignKey(line => line.HouseholdId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(line => line.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BookMark> builder)
    {
        builder.ToTable("commerce_book_marks");
        builder.HasKey(mark => mark.Id);
        builder.Property(mark => mark.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(mark => mark.HouseholdId).HasColumnName("household_id");
        builder.Property(mark => mark.OrderId).HasColumnName("order_id");
        builder.HasIndex(mark => new { mark.HouseholdId, mark.Id });
    }

    public void Configure(EntityTypeBuilder<BookHead> builder)
    {
        builder.ToTable("commerce_book_heads");
        builder.HasKey(head => head.HouseholdId);
        builder.Property(head => head.HouseholdId).HasColumnName("household_id").ValueGeneratedNever();
        builder.Property(head => head.LastNumber).HasColumnName("last_number");
        builder.Property(head => head.ClosedThrough).HasColumnName("closed_through").HasConversion(Converters.Day);
        builder.HasOne<Household>().WithMany().HasForeignKey(head => head.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BookClosingRow> builder)
    {
        builder.ToTable("commerce_book_closings");
        builder.HasKey(closing => new { closing.HouseholdId, closing.Through });
        builder.Property(closing => closing.HouseholdId).HasColumnName("household_id");
        builder.Property(closing => closing.Through).HasColumnName("through_day").HasConversion(Converters.Day);
        builder.Property(closing => closing.ClosedAt).HasColumnName("closed_at").HasConversion(Converters.Milliseconds);
        builder.Property(closing => closing.By).HasColumnName("by").HasMaxLength(80);
        builder.HasOne<Household>().WithMany().HasForeignKey(closing => closing.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DebtRow> builder)
    {
        builder.ToTable("commerce_debts");
        builder.HasKey(debt => debt.OrderId);
        builder.Property(debt => debt.OrderId).HasColumnName("order_id").ValueGeneratedNever();
        builder.Property(debt => debt.HouseholdId).HasColumnName("household_id");
        builder.Property(debt => debt.Debtor).HasColumnName("debtor").HasMaxLength(DebtorKeys.Length);
        builder.Property(debt => debt.Owed).HasColumnName("owed");
        builder.Property(debt => debt.Terms).HasColumnName("terms").HasConversion<string>().HasMaxLength(20);
        builder.Property(debt => debt.Since).HasColumnName("since").HasConversion(Converters.Milliseconds);
        builder.HasIndex(debt => new { debt.HouseholdId, debt.Since });
        builder.HasIndex(debt => new { debt.HouseholdId, debt.Debtor });
        builder.HasOne<Order>().WithMany().HasForeignKey(debt => debt.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DebtorNote> builder)
    {
        builder.ToTable("commerce_debtor_notes");
        builder.HasKey(note => new { note.HouseholdId, note.Debtor });
        builder.Property(note => note.HouseholdId).HasColumnName("household_id");
        builder.Property(note => note.Debtor).HasColumnName("debtor").HasMaxLength(DebtorKeys.Length);
        builder.Property(note => note.Nickname).HasColumnName("nickname").HasMaxLength(Counter.DebtorNoted.MostWords);
        builder.Property(note => note.Hamlet).HasColumnName("hamlet").HasMaxLength(Counter.DebtorNoted.MostWords);
        builder.HasOne<Household>().WithMany().HasForeignKey(note => note.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CashCountRow> builder)
    {
        builder.ToTable("commerce_cash_counts");
        builder.HasKey(count => count.Id);
        builder.Property(count => count.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(count => count.HouseholdId).HasColumnName("household_id");
        builder.Property(count => count.Day).HasColumnName("day").HasConversion(Converters.Day);
        builder.Property(count => count.Opening).HasColumnName("opening");
        builder.Property(count => count.CashIn).HasColumnName("cash_in");
        builder.Property(count => count.CashOut).HasColumnName("cash_out");
        builder.Property(count => count.Counted).HasColumnName("counted");
        builder.Property(count => count.Notes).HasColumnName("notes").HasMaxLength(200);
        builder.Property(count => count.Reason).HasColumnName("reason").HasMaxLength(MoneyForms.MostReason);
        builder.Property(count => count.FormKey).HasColumnName("form_key").HasMaxLength(64);
        builder.Property(count => count.CountedAt).HasColumnName("counted_at").HasConversion(Converters.Milliseconds);
        builder.Property(count => count.By).HasColumnName("by").HasMaxLength(80);
        builder.HasIndex(count => new { count.HouseholdId, count.FormKey }).IsUnique();
        builder.HasIndex(count => new { count.HouseholdId, count.Day, count.Id });
        builder.HasOne<Household>().WithMany().HasForeignKey(count => count.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}
