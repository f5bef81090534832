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
    IEntityTypeConfiguration<LedgerEntry>,
    IEntityTypeConfiguration<WorklistRow>
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
        builder.Property(account => account.AskedAt).HasColumnName("asked_at").HasConversion(Converters.Milliseconds);
        builder.Property(account => account.AskedBy).HasColumnName("asked_by").HasMaxLength(80);
        builder.Property(account => account.NotBefore).HasColumnName("not_before").HasConversion(Converters.Milliseconds);
        builder.Property(account => account.TestCode).HasColumnName("test_code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(account => account.TestAmount).HasColumnName("test_amount").HasConversion(Converters.Dong);
        builder.Property(account => account.ProvenAt).HasColumnName("proven_at").HasConversion(Converters.Milliseconds);
        builder.Property(account => account.Proof).HasColumnName("proof").HasConversion<string>().HasMaxLength(20);
        builder.Property(account => account.StoppedAt).HasColumnName("stopped_at").HasConversion(Converters.Milliseconds);
        builder.Property(account => account.StoppedBy).HasColumnName("stopped_by").HasMaxLength(80);
        builder.Property(account => account.LiveFrom).HasColumnName("live_from").HasConversion(Converters.Milliseconds);
        builder.HasIndex(account => new { account.HouseholdId, account.Bin, account.Number }).IsUnique();
        builder.HasIndex(account => account.TestCode).IsUnique();
        builder.HasOne<Household>().WithMany().HasForeignKey(account => account.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaymentRequest> builder)
    {
        builder.ToTable("commerce_payment_requests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(request => request.HouseholdId).HasColumnName("household_id");
        builder.Property(request => request.OrderId).HasColumnName("order_id");
        builder.Property(request => request.Code).HasColumnName("code").HasMaxLength(OrderCode.MostLength).HasConversion(Converters.Code);
        builder.Property(request => request.Purpose).HasColumnName("purpose").HasConversion<string>().HasMaxLength(20);
        builder.Property(request => request.Amount).HasColumnName("amount").HasConversion(Converters.Dong);
        builder.Property(request => request.Bin).HasColumnName("bin").HasMaxLength(6);
        builder.Property(request => request.Account).HasColumnName("account").HasMaxLength(19);
        builder.Property(request => request.HolderName).HasColumnName("holder_name").HasMaxLength(80);
        builder.Property(request => request.Memo).HasColumnName("memo").HasMaxLength(25);
        builder.Property(request => request.CreatedAt).HasColumnName("created_at").HasConversion(Converters.Milliseconds);
        builder.Property(request => request.ExpiresAt).HasColumnName("expires_at").HasConversion(Converters.Milliseconds);
        builder.Property(request => request.ExpiredAt).HasColumnName("expired_at").HasConversion(Converters.Milliseconds);
        builder.Property(request => request.CancelledAt).HasColumnName("cancelled_at").HasConversion(Converters.Milliseconds);
        builder.Property(request => request.ClaimedAt).HasColumnName("claimed_at").HasConversion(Converters.Milliseconds);
        builder.Property<string?>(FormKey).HasColumnName("form_key").HasMaxLength(64);
        builder.HasIndex(request => request.Code).IsUnique();
        builder.HasIndex(nameof(PaymentRequest.OrderId), FormKey).IsUnique();
        builder.HasIndex(request => new { request.HouseholdId, request.Amount });
        builder.HasIndex(request => request.ExpiresAt).HasFilter("expires_at IS NOT NULL AND expired_at IS NULL AND cancelled_at IS NULL");
        builder.HasOne<Order>().WithMany().HasForeignKey(request => request.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("commerce_ledger");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(entry => entry.HouseholdId).HasColumnName("household_id");
        builder.Property(entry => entry.RequestId).HasColumnName("request_id");
        builder.Property(entry => entry.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(30);
        builder.Property(entry => entry.Amount).HasColumnName("amount").HasConversion(Converters.Dong);
        builder.Property(entry => entry.TransferId).HasColumnName("transfer_id");
        builder.Property(entry => entry.TransferTurn).HasColumnName("transfer_turn");
        builder.Property(entry => entry.ReversesId).HasColumnName("reverses_id");
        builder.Property(entry => entry.Reason).HasColumnName("reason").HasMaxLength(300);
        builder.Property(entry => entry.SeenWhere).HasColumnName("seen_where").HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.Terms).HasColumnName("terms").HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.Photo).HasColumnName("photo").HasMaxLength(120);
        builder.Property(entry => entry.FormKey).HasColumnName("form_key").HasMaxLength(64);
        builder.Property(entry => entry.OccurredAt).HasColumnName("occurred_at").HasConversion(Converters.Milliseconds);
        builder.Property(entry => entry.RecordedAt).HasColumnName("recorded_at").HasConversion(Converters.Milliseconds);
        builder.Property(entry => entry.By).HasColumnName("by").HasMaxLength(80);
        builder.Property(entry => entry.Gateway).HasColumnName("gateway").HasMaxLength(MostGateway);
        builder.Property(entry => entry.GatewayPayment).HasColumnName("gateway_payment").HasMaxLength(GatewayTrace.MostLength);
        builder.Property(entry => entry.GatewayThing).HasColumnName("gateway_thing").HasMaxLength(GatewayTrace.MostLength);
        builder.Ignore(entry => entry.Effect);

        // Whatever the code above does: a transfer is credited at most once at a time, an entry is taken back once by each kind, a form is written
        // once, and a thing of a gateway counts once, however often and by however many ways it is told.
        builder.HasIndex(entry => new { entry.TransferId, entry.TransferTurn, entry.Kind }).IsUnique();
        builder.HasIndex(entry => new { entry.ReversesId, entry.Kind }).IsUnique();
        builder.HasIndex(entry => new { entry.HouseholdId, entry.FormKey }).IsUnique();
        builder.HasIndex(entry => new { entry.Gateway, entry.GatewayThing, entry.Kind }).IsUnique();
        builder.HasIndex(entry => entry.RequestId);
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(entry => entry.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Transfer>().WithMany().HasForeignKey(entry => entry.TransferId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WorklistRow> builder)
    {
        builder.ToTable("commerce_worklist");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.HouseholdId).HasColumnName("household_id");
        builder.Property(row => row.OrderId).HasColumnName("order_id");
        builder.HasIndex(row => new { row.HouseholdId, row.Id });
    }

    /// <summary>The longest name of a gateway.</summary>
    internal const int MostGateway = 20;

    /// <summary>The form that asked for a deposit; <c>null</c> for the whole of an order.</summary>
    internal const string FormKey = "FormKey";
}
