namespace VoNhai.Commerce.Storage;

/// <summary>What a person said of the columns of a bank's statement.</summary>
internal sealed class StatementMappingRow
{
    public required Guid HouseholdId { get; init; }

    public required string Bin { get; init; }

    /// <summary>See <see cref="Statements.StatementMapping.ToText"/>.</summary>
    public required string Mapping { get; init; }
}
