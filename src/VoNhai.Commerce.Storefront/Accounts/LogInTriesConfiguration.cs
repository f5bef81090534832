using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VoNhai.Commerce.Storefront.Accounts;

internal sealed class LogInTriesConfiguration : IEntityTypeConfiguration<LogInTries>
{
    public void Configure(EntityTypeBuilder<LogInTries> builder)
    {
        builder.ToTable("log_in_tries");
        builder.HasKey(tries => tries.KeyHash);
        builder.Property(tries => tries.KeyHash).HasColumnName("key_hash").HasMaxLength(64);
        builder.Property(tries => tries.Tries).HasColumnName("tries");
        builder.Property(tries => tries.NextAt).HasColumnName("next_at");
        builder.Property(tries => tries.LastAt).HasColumnName("last_at");
        builder.HasIndex(tries => tries.LastAt);
    }
}
