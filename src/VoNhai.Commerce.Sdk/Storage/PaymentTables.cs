using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of the Payments room.</summary>
internal sealed class PaymentTables :
    IEntityTypeConfiguration<ReceivingAccount>,
    IEntityTypeConfiguration<PaymentRequest>,
    IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<ReceivingAccount> builder)
    {
        builder.ToTable("commerce_receiving_accounts");
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(account => account.HouseholdId).HasColumnName("household_id");
        builder.Property(account => account.Bin).HasColumnName("bin").HasMaxLength(6);
        builder.Property(account => account.Number).HasColumnName("number").HasMaxLength(19);
        builder.Property(account => account.HolderName).HasColumnName("holder_name").HasMaxLength(80);
        builder.Property(account => account.MemoPrefix).HasColumnName("memo_prefix").HasMaxLength(12);
        builder.HasIndex(account => new { account.HouseholdId, account.Bin, account.Number }).IsUnique();
        builder.HasOne<Household>().WithMany().HasForeignKey(account => account.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaymentRequest> builder)
    {
        builder.ToTable("commerce_payment_requests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(request => request.HouseholdId).HasColumnName("household_id");
        builder.Property(request => request.OrderId).HasColumnName("order_id");
        builder.Property(request => request.Code).HasColumnName("code").HasMaxLength(OrderCode.Length).HasConversion(Converters.Code);
        builder.Property(request => request.Amount).HasColumnName("amount").HasConversion(Converters.Dong);
        builder.Property(request => request.Bin).HasColumnName("bin").HasMaxLength(6);
        builder.Property(request => request.Account).HasColumnName("account").HasMaxLength(19);
        builder.Property(request => request.HolderName).HasColumnName("holder_name").HasMaxLength(80);
        builder.Property(request => request.Memo).HasColumnName("memo").HasMaxLength(25);
        builder.Property(request => request.CreatedAt).HasColumnName("created_at").HasConversion(Converters.Milliseconds);
        builder.Property(request => request.ExpiresAt).HasColumnName("expires_at").HasConversion(Converters.Milliseconds);
        builder.Property(request => request.CancelledAt).HasColumnName("cancelled_at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(request => request.Code).IsUnique();
        builder.HasIndex(request => request.OrderId);
        builder.HasOne<Order>().WithMany().HasForeignKey(request => request.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("commerce_ledger");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(entry => entry.HouseholdId).HasColumnName("household_id");
        builder.Property(entry => entry.RequestId).HasColumnName("request_id");
        builder.Property(entry => entry.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.Amount).HasColumnName("amount").HasConversion(Converters.Dong);
        builder.Property(entry => entry.TransferId).HasColumnName("transfer_id");
        builder.Property(entry => entry.RecordedAt).HasColumnName("recorded_at").HasConversion(Converters.Milliseconds);
        builder.Property(entry => entry.By).HasColumnName("by").HasMaxLength(80);
        builder.Ignore(entry => entry.Effect);

        // A transfer is credited at most once, whatever the code above does.
        builder.HasIndex(entry => entry.TransferId).IsUnique();
        builder.HasIndex(entry => entry.RequestId);
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(entry => entry.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Transfer>().WithMany().HasForeignKey(entry => entry.TransferId).OnDelete(DeleteBehavior.Restrict);
    }
}
