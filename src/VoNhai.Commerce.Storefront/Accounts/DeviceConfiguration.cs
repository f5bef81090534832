using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Accounts;

internal sealed class DeviceConfiguration : IEntityTypeConfiguration<Device>
{
    public void Configure(EntityTypeBuilder<Device> builder)
    {
        builder.ToTable("devices");
        builder.HasKey(device => device.Id);
        builder.Property(device => device.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(device => device.SecretHash).HasColumnName("secret_hash").HasMaxLength(64);
        builder.Property(device => device.Name).HasColumnName("name").HasMaxLength(DeviceNames.Most);
        builder.Property(device => device.MadeAt).HasColumnName("made_at");
        builder.Property(device => device.EndedAt).HasColumnName("ended_at");
        builder.HasIndex(device => device.SecretHash).IsUnique();
    }
}
