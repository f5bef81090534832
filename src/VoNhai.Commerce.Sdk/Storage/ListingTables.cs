using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables around a product: lots, certificates, stock adjustments, and what a person must look at.</summary>
internal sealed class ListingTables :
    IEntityTypeConfiguration<Lot>, IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<StockAdjustment>, IEntityTypeConfiguration<ListingLookRow>
{
    public void Configure(EntityTypeBuilder<Lot> builder)
    {
        builder.ToTable("commerce_lots");
        builder.HasKey(lot => lot.Id);
        builder.Property(lot => lot.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(lot => lot.HouseholdId).HasColumnName("household_id");
        builder.Property(lot => lot.ProductId).HasColumnName("product_id");
        builder.Property(lot => lot.Code).HasColumnName("code").HasConversion(Converters.LotCode).HasMaxLength(LotCode.Length);
        builder.Property(lot => lot.WrittenAt).HasColumnName("written_at").HasConversion(Converters.Milliseconds);
        builder.Property(lot => lot.HarvestedOn).HasColumnName("harvested_on").HasConversion(Converters.Day);
        builder.Property(lot => lot.PackedOn).HasColumnName("packed_on").HasConversion(Converters.Day);
        builder.Property(lot => lot.BestBefore).HasColumnName("best_before").HasConversion(Converters.Day);
        builder.Property(lot => lot.Quantity).HasColumnName("quantity").HasConversion(Converters.Thousandths);
        builder.Property(lot => lot.Note).HasColumnName("note").HasMaxLength(300);
        builder.Property(lot => lot.WithdrawnAt).HasColumnName("withdrawn_at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(lot => lot.Code).IsUnique();
        builder.HasIndex(lot => new { lot.ProductId, lot.WrittenAt });
        builder.HasOne<Product>().WithMany().HasForeignKey(lot => lot.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("commerce_certificates");
        builder.HasKey(certificate => certificate.Id);
        builder.Property(certificate => certificate.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(certificate => certificate.HouseholdId).HasColumnName("household_id");
        builder.Property(certificate => certificate.ProductId).HasColumnName("product_id");
        builder.Property(certificate => certificate.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        builder.Property(certificate => certificate.Number).HasColumnName("number").HasMaxLength(Certificate.MostNumber);
        builder.Property(certificate => certificate.Issuer).HasColumnName("issuer").HasMaxLength(Certificate.MostIssuer);
        builder.Property(certificate => certificate.ExpiresOn).HasColumnName("expires_on").HasConversion(Converters.Day);
        builder.Property(certificate => certificate.Name).HasColumnName("name").HasMaxLength(80);
        builder.Property(certificate => certificate.Stars).HasColumnName("stars");
        builder.HasIndex(certificate => certificate.ProductId);
        builder.HasOne<Product>().WithMany().HasForeignKey(certificate => certificate.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>Without a foreign key: the row of a product's opening stock is what decides who lists it first, so it is written before the product.</summary>
    public void Configure(EntityTypeBuilder<StockAdjustment> builder)
    {
        builder.ToTable("commerce_stock_adjustments");
        builder.HasKey(adjustment => adjustment.Id);
        builder.Property(adjustment => adjustment.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(adjustment => adjustment.HouseholdId).HasColumnName("household_id");
        builder.Property(adjustment => adjustment.ProductId).HasColumnName("product_id");
        builder.Property(adjustment => adjustment.Change).HasColumnName("change").HasConversion(Converters.Thousandths);
        builder.Property(adjustment => adjustment.Reason).HasColumnName("reason").HasConversion<string>().HasMaxLength(20);
        builder.Property(adjustment => adjustment.By).HasColumnName("by_whom").HasMaxLength(80);
        builder.Property(adjustment => adjustment.At).HasColumnName("at").HasConversion(Converters.Milliseconds);
        builder.Property(adjustment => adjustment.Note).HasColumnName("note").HasMaxLength(120);
        builder.HasIndex(adjustment => new { adjustment.ProductId, adjustment.At });
    }

    public void Configure(EntityTypeBuilder<ListingLookRow> builder)
    {
        builder.ToTable("commerce_listing_looks");
        builder.HasKey(look => look.Id);
        builder.Property(look => look.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(look => look.HouseholdId).HasColumnName("household_id");
        builder.Property(look => look.ProductId).HasColumnName("product_id");
        builder.Property(look => look.WordsHash).HasColumnName("words_hash").HasMaxLength(64);
        builder.Property(look => look.AskedAt).HasColumnName("asked_at").HasConversion(Converters.Milliseconds);
        builder.Property(look => look.PublishesWhenPassed).HasColumnName("publishes_when_passed");
        builder.Property(look => look.Verdict).HasColumnName("verdict").HasConversion<string>().HasMaxLength(10);
        builder.Property(look => look.DecidedAt).HasColumnName("decided_at").HasConversion(Converters.Milliseconds);
        builder.Property(look => look.DecidedBy).HasColumnName("decided_by").HasMaxLength(80);
        builder.Property(look => look.Note).HasColumnName("note").HasMaxLength(300);
        builder.HasIndex(look => new { look.ProductId, look.WordsHash }).IsUnique();
        builder.HasIndex(look => new { look.Verdict, look.AskedAt });
        builder.HasOne<Product>().WithMany().HasForeignKey(look => look.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
