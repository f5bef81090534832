using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Accounts;

internal sealed class DevicePersonConfiguration : IEntityTypeConfiguration<DevicePerson>
{
    public void Configure(EntityTypeBuilder<DevicePerson> builder)
    {
        builder.ToTable("device_people");
        builder.HasKey(person => new { person.DeviceId, person.UserId });
        builder.Property(person => person.DeviceId).HasColumnName("device_id");
        builder.Property(person => person.UserId).HasColumnName("user_id");
        builder.Property(person => person.Picture).HasColumnName("picture").HasMaxLength(30);
        builder.Property(person => person.PinHash).HasColumnName("pin_hash").HasMaxLength(200);
        builder.Property(person => person.TriesLeft).HasColumnName("tries_left");
        builder.Property(person => person.EnrolledAt).HasColumnName("enrolled_at");
        builder.Property(person => person.LastUsedAt).HasColumnName("last_used_at");
        builder.Property(person => person.EndedAt).HasColumnName("ended_at");
        builder.HasOne<Device>().WithMany().HasForeignKey(person => person.DeviceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ShopUser>().WithMany().HasForeignKey(person => person.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(person => person.UserId);
    }
}
