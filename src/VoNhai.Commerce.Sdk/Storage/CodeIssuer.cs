using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Gives out codes: of orders, and of deposits.</summary>
internal static class CodeIssuer
{
    /// <summary>The key of the table decides whether a code is new; two in 2,75·10¹⁰ meet rarely, but they do.</summary>
    public static async Task<OrderCode> IssueAsync(DbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = OrderCode.New();
            var inserted = await db.Database.ExecuteSqlAsync(
                $"INSERT INTO commerce_codes (code, issued_at) VALUES ({code.ToString()}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING",
                cancellationToken);
            if (inserted == 1)
            {
                return code;
            }
        }
    }
}
