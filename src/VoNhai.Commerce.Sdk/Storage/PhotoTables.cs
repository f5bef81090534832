using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of photos. Bytes stand apart from what is said of them: no list of products ever reads a picture.</summary>
internal sealed class PhotoTables : IEntityTypeConfiguration<PhotoRow>, IEntityTypeConfiguration<PhotoSizeRow>
{
    public void Configure(EntityTypeBuilder<PhotoRow> builder)
    {
        builder.ToTable("commerce_photos", table => table.HasCheckConstraint("ck_commerce_photos_owner", "(product_id IS NULL) <> (entry_id IS NULL)"));
        builder.HasKey(photo => photo.Id);
        builder.Property(photo => photo.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(photo => photo.HouseholdId).HasColumnName("household_id");
        builder.Property(photo => photo.ProductId).HasColumnName("product_id");
        builder.Property(photo => photo.EntryId).HasColumnName("entry_id");
        builder.Property(photo => photo.Hash).HasColumnName("hash").HasMaxLength(Photo.HashLength);
        builder.Property(photo => photo.Width).HasColumnName("width");
        builder.Property(photo => photo.Height).HasColumnName("height");
        builder.Property(photo => photo.Place).HasColumnName("place");
        builder.Property(photo => photo.AddedAt).HasColumnName("added_at").HasConversion(Converters.Milliseconds);

        // The same picture stands with a product once, and an entry has one picture, whatever is sent twice.
        builder.HasIndex(photo => new { photo.ProductId, photo.Hash }).IsUnique();
        builder.HasIndex(photo => photo.EntryId).IsUnique();
        builder.HasIndex(photo => photo.Hash);
        builder.HasOne<Product>().WithMany().HasForeignKey(photo => photo.ProductId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LedgerEntry>().WithMany().HasForeignKey(photo => photo.EntryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PhotoSizeRow> builder)
    {
        builder.ToTable("commerce_photo_sizes");
        builder.HasKey(size => new { size.PhotoId, size.Width });
        builder.Property(size => size.PhotoId).HasColumnName("photo_id");
        builder.Property(size => size.HouseholdId).HasColumnName("household_id");
        builder.Property(size => size.Width).HasColumnName("width");
        builder.Property(size => size.WebP).HasColumnName("webp");
        builder.HasOne<PhotoRow>().WithMany().HasForeignKey(size => size.PhotoId).OnDelete(DeleteBehavior.Cascade);
    }
}
