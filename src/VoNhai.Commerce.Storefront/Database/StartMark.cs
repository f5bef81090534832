using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>Something that is done once in the life of a database. Its key decides which of several instances does it.</summary>
internal sealed class StartMark : IEntityTypeConfiguration<StartMark>
{
    public string Name { get; init; } = "";

    /// <summary>When, in milliseconds since 1970, UTC.</summary>
    public long At { get; init; }

    public void Configure(EntityTypeBuilder<StartMark> builder)
    {
        builder.ToTable("start_marks");
        builder.HasKey(mark => mark.Name);
        builder.Property(mark => mark.Name).HasColumnName("name").HasMaxLength(80);
        builder.Property(mark => mark.At).HasColumnName("at");
    }
}
