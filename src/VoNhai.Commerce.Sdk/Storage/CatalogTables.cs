using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of the Catalog room.</summary>
internal sealed class CatalogTables : IEntityTypeConfiguration<Household>, IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Household> builder)
    {
        builder.ToTable("commerce_households");
        builder.HasKey(household => household.Id);
        builder.Property(household => household.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(household => household.Slug).HasColumnName("slug").HasMaxLength(80);
        builder.Property(household => household.Name).HasColumnName("name").HasMaxLength(80);
        builder.Property(household => household.CommuneCode).HasColumnName("commune_code").HasMaxLength(5);
        builder.Property(household => household.Hamlet).HasColumnName("hamlet").HasMaxLength(80);
        builder.Property(household => household.About).HasColumnName("about").HasMaxLength(1000);
        builder.Property(household => household.PickupNote).HasColumnName("pickup_note").HasMaxLength(300);
        builder.Property(household => household.ContactPhone).HasColumnName("contact_phone").HasMaxLength(10).HasDefaultValue("");
        builder.Property(household => household.IsPractice).HasColumnName("is_practice");

        // Rows that are older than the column get the default; a household that chose nothing at all (0) is not taken for one that did not choose.
        builder.Property(household => household.UnpaidShare).HasColumnName("unpaid_share").HasDefaultValue(HoldCap.DefaultShare).HasSentinel(HoldCap.DefaultShare);
        builder.HasIndex(household => household.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("commerce_products", table =>
        {
            table.HasCheckConstraint("ck_commerce_products_stock", "stock >= 0");
            table.HasCheckConstraint("ck_commerce_products_held_unpaid", "held_unpaid >= 0");
        });
        builder.HasKey(product => product.Id);
        builder.Property(product => product.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(product => product.HouseholdId).HasColumnName("household_id");
        builder.Property(product => product.Slug).HasColumnName("slug").HasMaxLength(120);
        builder.Property(product => product.Name).HasColumnName("name").HasMaxLength(120);
        builder.Property(product => product.Unit).HasColumnName("unit").HasMaxLength(40);
        builder.Property(product => product.Price).HasColumnName("price").HasConversion(Converters.Dong);
        builder.Property(product => product.Description).HasColumnName("description").HasMaxLength(2000);
        builder.Property(product => product.Category).HasColumnName("category").HasMaxLength(40);
        builder.Property(product => product.Picture).HasColumnName("picture").HasMaxLength(80);
        builder.Property(product => product.Stock).HasColumnName("stock").HasConversion(Converters.Thousandths);
        builder.Property(product => product.Minimum).HasColumnName("minimum").HasConversion(Converters.Thousandths);
        builder.Property(product => product.Step).HasColumnName("step").HasConversion(Converters.Thousandths);
        builder.Property(product => product.Season).HasColumnName("season").HasConversion(Converters.MonthBits);
        builder.Property(product => product.SeasonNote).HasColumnName("season_note").HasMaxLength(80);
        builder.Property(product => product.PreOrderFrom).HasColumnName("preorder_from").HasConversion(Converters.Day);
        builder.Property(product => product.HarvestOn).HasColumnName("harvest_on").HasConversion(Converters.Day);
        builder.Property(product => product.BestBefore).HasColumnName("best_before").HasConversion(Converters.Day);
        builder.Property(product => product.Processing).HasColumnName("processing").HasConversion<string>().HasMaxLength(20);
        builder.Property(product => product.Ingredients).HasColumnName("ingredients").HasMaxLength(500);
        builder.Property(product => product.Storage).HasColumnName("storage").HasMaxLength(200);
        builder.Property(product => product.Maker).HasColumnName("maker").HasMaxLength(200);
        builder.Property(product => product.Version).HasColumnName("version");
        builder.Ignore(product => product.UnitOfSale);
        builder.Property<long>(StockTables.HeldUnpaid).HasColumnName("held_unpaid");
        builder.Property(product => product.IsEstimated).HasColumnName("is_estimated");
        builder.Property(product => product.IsPublished).HasColumnName("is_published");
        builder.Property(product => product.SearchKey).HasColumnName("search_key").HasMaxLength(120);
        builder.HasIndex(product => product.Slug).IsUnique();
        builder.HasIndex(product => new { product.HouseholdId, product.SearchKey });
        builder.HasOne<Household>().WithMany().HasForeignKey(product => product.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}
