namespace VoNhai.Commerce.Counter;

/// <summary>What a blanking did.</summary>
/// <param name="Erased">Orders that name nobody any more.</param>
/// <param name="Households">How many households they are of; each of them sees it (<see cref="IPersonalData.ListUsesAsync"/>).</param>
/// <param name="Waiting">Orders that stay as they are for now, and why.</param>
public sealed record ErasureReport(int Erased, int Households, IReadOnlyDictionary<ErasureWait, int> Waiting);
