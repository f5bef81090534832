using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Declarations;

internal sealed class DeclarationConfiguration : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.ToTable("declarations");
        builder.HasKey(said => new { said.Kind, said.Version });
        builder.Property(said => said.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        builder.Property(said => said.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(said => said.At).HasColumnName("at");
        builder.Property(said => said.WhoId).HasColumnName("who_id").HasMaxLength(64);
        builder.Property(said => said.WhoName).HasColumnName("who_name").HasMaxLength(80);
        builder.Property(said => said.Content).HasColumnName("content").HasMaxLength(Declaration.MostContent);
    }
}
