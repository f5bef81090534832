using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>The table of recordings.</summary>
internal sealed class RecordingTables : IEntityTypeConfiguration<RecordingRow>
{
    public void Configure(EntityTypeBuilder<RecordingRow> builder)
    {
        builder.ToTable("commerce_recordings", table => table.HasCheckConstraint("ck_commerce_recordings_slot", "(product_id IS NULL) <> (phrase IS NULL)"));
        builder.HasKey(recording => recording.Id);
        builder.Property(recording => recording.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(recording => recording.HouseholdId).HasColumnName("household_id");
        builder.Property(recording => recording.ProductId).HasColumnName("product_id");
        builder.Property(recording => recording.Phrase).HasColumnName("phrase").HasConversion<string>().HasMaxLength(20);
        builder.Property(recording => recording.Hash).HasColumnName("hash").HasMaxLength(RecordingFile.HashLength);
        builder.Property(recording => recording.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(10);
        builder.Property(recording => recording.Sound).HasColumnName("sound");
        builder.Property(recording => recording.KeptAt).HasColumnName("kept_at").HasConversion(Converters.Milliseconds);

        // One of each product and of each phrase, whatever is sent twice; both engines let many NULLs stand beside each other.
        builder.HasIndex(recording => recording.ProductId).IsUnique();
        builder.HasIndex(recording => new { recording.HouseholdId, recording.Phrase }).IsUnique();
        builder.HasIndex(recording => recording.Hash);
        builder.HasOne<Product>().WithMany().HasForeignKey(recording => recording.ProductId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Household>().WithMany().HasForeignKey(recording => recording.HouseholdId).OnDelete(DeleteBehavior.Cascade);
    }
}
