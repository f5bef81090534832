namespace VoNhai.Commerce.Storage;

/// <summary>A household that joined a run.</summary>
internal sealed class RunMember
{
    public required Guid RunId { get; init; }

    public required Guid HouseholdId { get; init; }
}
