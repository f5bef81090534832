using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Privacy;

internal sealed class DataRequestRowConfiguration : IEntityTypeConfiguration<DataRequestRow>
{
    public void Configure(EntityTypeBuilder<DataRequestRow> builder)
    {
        builder.ToTable("data_requests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(request => request.OrderCode).HasColumnName("order_code").HasMaxLength(12);
        builder.Property(request => request.Phone).HasColumnName("phone").HasMaxLength(10);
        builder.Property(request => request.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(10);
        builder.Property(request => request.State).HasColumnName("state").HasConversion<string>().HasMaxLength(10);
        builder.Property(request => request.MadeAt).HasColumnName("made_at");
        builder.Property(request => request.AnsweredAt).HasColumnName("answered_at");

        // Asking twice asks once.
        builder.HasIndex(request => new { request.OrderCode, request.Kind }).IsUnique().HasFilter("state = 'Open'");
        builder.HasIndex(request => new { request.State, request.MadeAt });
    }
}
