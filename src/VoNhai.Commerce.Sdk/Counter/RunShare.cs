using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>A run as one household sees it: its own orders on board and no others.</summary>
/// <param name="Run">The run.</param>
/// <param name="IsJoined">Whether buyers can choose it for this household's goods.</param>
/// <param name="Parcels">The household's orders on board.</param>
/// <param name="CashToSettle">The cash that the keeper took for it and that it has not said to have.</param>
public sealed record RunShare(RunView Run, bool IsJoined, IReadOnlyList<RunParcelView> Parcels, Vnd CashToSettle);
