using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of bank feeds: who may tell us, what they told, and the transfers that came of it.</summary>
internal sealed class FeedTables :
    IEntityTypeConfiguration<FeedRegistration>,
    IEntityTypeConfiguration<FeedHealthRow>,
    IEntityTypeConfiguration<FeedPullRow>,
    IEntityTypeConfiguration<FeedDelivery>,
    IEntityTypeConfiguration<Transfer>,
    IEntityTypeConfiguration<TransferSighting>
{
    public void Configure(EntityTypeBuilder<FeedRegistration> builder)
    {
        builder.ToTable("commerce_feeds");
        builder.HasKey(feed => feed.Id);
        builder.Property(feed => feed.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(feed => feed.HouseholdId).HasColumnName("household_id");
        builder.Property(feed => feed.AccountId).HasColumnName("account_id");
        builder.Property(feed => feed.Provider).HasColumnName("provider").HasMaxLength(20);
        builder.Property(feed => feed.Bin).HasColumnName("bin").HasMaxLength(6);
        builder.Property(feed => feed.Account).HasColumnName("account").HasMaxLength(19);
        builder.Property(feed => feed.ApiKey).HasColumnName("api_key").HasMaxLength(200);
        builder.Property(feed => feed.PreviousApiKey).HasColumnName("previous_api_key").HasMaxLength(200);
        builder.Property(feed => feed.HmacSecret).HasColumnName("hmac_secret").HasMaxLength(200);
        builder.Property(feed => feed.PreviousHmacSecret).HasColumnName("previous_hmac_secret").HasMaxLength(200);
        builder.Property(feed => feed.ListName).HasColumnName("list_name").HasMaxLength(20);
        builder.Property(feed => feed.ListToken).HasColumnName("list_token").HasMaxLength(400);
        builder.Property(feed => feed.RetiredAt).HasColumnName("retired_at").HasConversion(Converters.Milliseconds);
        builder.Ignore(feed => feed.CanProve);
        builder.Property<long?>(LastHeardAt).HasColumnName("last_heard_at");
        builder.HasIndex(feed => feed.AccountId);
        builder.HasIndex(feed => feed.HouseholdId);
        builder.HasOne<ReceivingAccount>().WithMany().HasForeignKey(feed => feed.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FeedHealthRow> builder)
    {
        builder.ToTable("commerce_feed_health");
        builder.HasKey(health => health.FeedId);
        builder.Property(health => health.FeedId).HasColumnName("feed_id").ValueGeneratedNever();
        builder.Property(health => health.RefusedAt).HasColumnName("refused_at").HasConversion(Converters.Milliseconds);
        builder.Property(health => health.Refusal).HasColumnName("refusal").HasMaxLength(300);
        builder.Property(health => health.FailedAt).HasColumnName("failed_at").HasConversion(Converters.Milliseconds);
        builder.Property(health => health.Failure).HasColumnName("failure").HasMaxLength(300);
        builder.HasOne<FeedRegistration>().WithMany().HasForeignKey(health => health.FeedId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FeedPullRow> builder)
    {
        builder.ToTable("commerce_feed_pulls");
        builder.HasKey(pull => pull.FeedId);
        builder.Property(pull => pull.FeedId).HasColumnName("feed_id").ValueGeneratedNever();
        builder.Property(pull => pull.Cursor).HasColumnName("cursor").HasMaxLength(200);
        builder.Property(pull => pull.DueAt).HasColumnName("due_at").HasConversion(Converters.Milliseconds);
        builder.Property(pull => pull.BlockedUntil).HasColumnName("blocked_until").HasConversion(Converters.Milliseconds);
        builder.Property(pull => pull.LeasedUntil).HasColumnName("leased_until").HasConversion(Converters.Milliseconds);
        builder.Property(pull => pull.LeasedBy).HasColumnName("leased_by");
        builder.Property(pull => pull.HurriedUntil).HasColumnName("hurried_until").HasConversion(Converters.Milliseconds);
        builder.Property(pull => pull.PulledAt).HasColumnName("pulled_at").HasConversion(Converters.Milliseconds);
        builder.Property(pull => pull.Failures).HasColumnName("failures");
        builder.HasOne<FeedRegistration>().WithMany().HasForeignKey(pull => pull.FeedId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FeedDelivery> builder)
    {
        builder.ToTable("commerce_deliveries");
        builder.HasKey(delivery => new { delivery.FeedId, delivery.BodyHash });
        builder.Property(delivery => delivery.FeedId).HasColumnName("feed_id");
        builder.Property(delivery => delivery.BodyHash).HasColumnName("body_hash").HasMaxLength(64);
        builder.Property(delivery => delivery.Way).HasColumnName("way").HasMaxLength(10).HasDefaultValue(TransferSource.Push);
        builder.Property(delivery => delivery.Body).HasColumnName("body");
        builder.Property(delivery => delivery.ReceivedAt).HasColumnName("received_at").HasConversion(Converters.Milliseconds);
        builder.Property(delivery => delivery.Problem).HasColumnName("problem").HasMaxLength(300);
        builder.HasIndex(delivery => delivery.ReceivedAt);
        builder.HasOne<FeedRegistration>().WithMany().HasForeignKey(delivery => delivery.FeedId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.ToTable("commerce_transfers");
        builder.HasKey(transfer => transfer.Id);
        builder.Property(transfer => transfer.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(transfer => transfer.HouseholdId).HasColumnName("household_id");
        builder.Property(transfer => transfer.Account).HasColumnName("account").HasMaxLength(40);
        builder.Property(transfer => transfer.Amount).HasColumnName("amount").HasConversion(Converters.Dong);
        builder.Property(transfer => transfer.Direction).HasColumnName("direction").HasConversion<string>().HasMaxLength(10);
        builder.Property(transfer => transfer.Memo).HasColumnName("memo").HasMaxLength(1000);
        builder.Property(transfer => transfer.BankReference).HasColumnName("bank_reference").HasMaxLength(100);
        builder.Property(transfer => transfer.CounterpartyAccount).HasColumnName("counterparty_account").HasMaxLength(100);
        builder.Property(transfer => transfer.CounterpartyBin).HasColumnName("counterparty_bin").HasMaxLength(100);
        builder.Property(transfer => transfer.CounterpartyName).HasColumnName("counterparty_name").HasMaxLength(100);
        builder.Property(transfer => transfer.OccurredAt).HasColumnName("occurred_at").HasConversion(Converters.Milliseconds);
        builder.Property(transfer => transfer.RecordedAt).HasColumnName("recorded_at").HasConversion(Converters.Milliseconds);
        builder.Property(transfer => transfer.Fingerprint).HasColumnName("fingerprint").HasMaxLength(32);
        builder.Property(transfer => transfer.Ordinal).HasColumnName("ordinal");
        builder.Property(transfer => transfer.State).HasColumnName("state").HasConversion<string>().HasMaxLength(20);
        builder.Property(transfer => transfer.Turn).HasColumnName("turn").HasDefaultValue(0);
        builder.Ignore(transfer => transfer.Standing);
        builder.Property(transfer => transfer.DecidedBy).HasColumnName("decided_by").HasMaxLength(80);
        builder.Property(transfer => transfer.DecidedReason).HasColumnName("decided_reason").HasMaxLength(300);
        builder.HasIndex(transfer => new { transfer.HouseholdId, transfer.Fingerprint, transfer.Ordinal }).IsUnique();
        builder.HasIndex(transfer => new { transfer.HouseholdId, transfer.State });
        builder.HasIndex(transfer => transfer.RecordedAt);

        // Each delivery and each part of a statement asks what the account saw around that day.
        builder.HasIndex(transfer => new { transfer.HouseholdId, transfer.Account, transfer.OccurredAt });

        // An announcer asks for the newest twice a second.
        builder.HasIndex(transfer => new { transfer.HouseholdId, transfer.RecordedAt });
    }

    public void Configure(EntityTypeBuilder<TransferSighting> builder)
    {
        builder.ToTable("commerce_transfer_sightings");
        // The id before the way: one id is looked for in both ways of a feed.
        builder.HasKey(sighting => new { sighting.FeedId, sighting.ProviderTransactionId, sighting.Way });
        builder.Property(sighting => sighting.FeedId).HasColumnName("feed_id");

        // Rows from before there were lists came by push.
        builder.Property(sighting => sighting.Way).HasColumnName("way").HasMaxLength(10).HasDefaultValue(TransferSource.Push);
        builder.Property(sighting => sighting.ProviderTransactionId).HasColumnName("provider_transaction_id").HasMaxLength(100);
        builder.Property(sighting => sighting.TransferId).HasColumnName("transfer_id");
        builder.Property(sighting => sighting.BodyHash).HasColumnName("body_hash").HasMaxLength(64);
        builder.HasIndex(sighting => new { sighting.TransferId, sighting.FeedId, sighting.Way }).IsUnique();
        builder.HasIndex(sighting => new { sighting.FeedId, sighting.BodyHash });
        builder.HasOne<Transfer>().WithMany().HasForeignKey(sighting => sighting.TransferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FeedRegistration>().WithMany().HasForeignKey(sighting => sighting.FeedId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>When the feed last delivered anything genuine; nothing in the domain reads it, so it lives in the row only.</summary>
    internal const string LastHeardAt = "LastHeardAt";
}
