using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>Whether the database answers a question about a real table: that the file or server is there says too little.</summary>
internal sealed class DatabaseAnswers(ShopDbContext database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await database.DataProtectionKeys.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
