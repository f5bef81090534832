using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>A transfer that names a code whose sale is not told yet ("mã chưa gửi lên"). The sale credits it when it comes.</summary>
internal sealed class TillMoneyRow
{
    public required Guid TransferId { get; init; }

    public required Guid HouseholdId { get; init; }

    public required OrderCode Code { get; init; }

    /// <summary>The account that it reached, when it is the one that its source reports on; empty otherwise: then it pays nothing by itself.</summary>
    public required string Account { get; init; }
}
