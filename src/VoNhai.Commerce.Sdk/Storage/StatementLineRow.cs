namespace VoNhai.Commerce.Storage;

/// <summary>A statement line that was taken in, under its identity: the same line of another file is found here.</summary>
internal sealed class StatementLineRow
{
    public required Guid AccountId { get; init; }

    /// <summary>See <see cref="Statements.RowIdentity"/>.</summary>
    public required string Identity { get; init; }

    public required Guid HouseholdId { get; init; }

    /// <summary>The money that it is. Lines of two layouts of one bank may be one transfer.</summary>
    public required Guid TransferId { get; init; }
}
