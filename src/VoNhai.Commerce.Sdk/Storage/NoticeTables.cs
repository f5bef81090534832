using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of the Notices room: the outbox, and who wants to be told.</summary>
internal sealed class NoticeTables : IEntityTypeConfiguration<NoticeRow>, IEntityTypeConfiguration<NoticeWishRow>
{
    /// <summary>The longest word of a sender that is kept.</summary>
    public const int MostProblem = 200;

    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("commerce_notices");
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(notice => notice.HouseholdId).HasColumnName("household_id");
        builder.Property(notice => notice.OrderId).HasColumnName("order_id");
        builder.Property(notice => notice.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        builder.Property(notice => notice.Occasion).HasColumnName("occasion").HasMaxLength(40);
        builder.Property(notice => notice.Receiver).HasColumnName("receiver").HasConversion<string>().HasMaxLength(10);
        builder.Property(notice => notice.Channel).HasColumnName("channel").HasMaxLength(NoticeChannel.MostName);
        builder.Property(notice => notice.Amount).HasColumnName("amount").HasConversion(Converters.Dong);
        builder.Property(notice => notice.CreatedAt).HasColumnName("created_at").HasConversion(Converters.Milliseconds);
        builder.Property(notice => notice.DueAt).HasColumnName("due_at").HasConversion(Converters.Milliseconds);
        builder.Property(notice => notice.LeasedUntil).HasColumnName("leased_until").HasConversion(Converters.Milliseconds);
        builder.Property(notice => notice.LeasedBy).HasColumnName("leased_by");
        builder.Property(notice => notice.Tries).HasColumnName("tries");
        builder.Property(notice => notice.State).HasColumnName("state").HasConversion<string>().HasMaxLength(10);
        builder.Property(notice => notice.Problem).HasColumnName("problem").HasMaxLength(MostProblem);
        builder.Property(notice => notice.EndedAt).HasColumnName("ended_at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(notice => new { notice.OrderId, notice.Occasion, notice.Receiver, notice.Channel }).IsUnique();

        // The rounds ask every few seconds for what waits; the household's page for what was given up.
        builder.HasIndex(notice => new { notice.State, notice.DueAt });
        builder.HasIndex(notice => new { notice.HouseholdId, notice.State });
        builder.HasOne<Order>().WithMany().HasForeignKey(notice => notice.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NoticeWishRow> builder)
    {
        builder.ToTable("commerce_notice_wishes");
        builder.HasKey(wish => wish.SubjectId);
        builder.Property(wish => wish.SubjectId).HasColumnName("subject_id").ValueGeneratedNever();
        builder.Property(wish => wish.HouseholdId).HasColumnName("household_id");
        builder.Property(wish => wish.Receiver).HasColumnName("receiver").HasConversion<string>().HasMaxLength(10);
        builder.Property(wish => wish.Channel).HasColumnName("channel").HasMaxLength(NoticeChannel.MostName);
        builder.Property(wish => wish.Address).HasColumnName("address").HasMaxLength(EmailAddress.Most);
        builder.Property(wish => wish.StopSecret).HasColumnName("stop_secret").HasMaxLength(22).HasConversion(Converters.Secret);
        builder.HasIndex(wish => wish.StopSecret).IsUnique();
        builder.HasOne<Household>().WithMany().HasForeignKey(wish => wish.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}
