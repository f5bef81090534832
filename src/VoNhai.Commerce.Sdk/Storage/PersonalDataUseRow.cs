using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>That a household's buyers were copied or blanked by somebody else. Written in the transaction that did it; never changed.</summary>
internal sealed class PersonalDataUseRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonalDataAct Act { get; init; }

    public required int Orders { get; init; }
}
