namespace VoNhai.Commerce.Counter;

/// <summary>What is held of one person, in numbers: no names, no amounts, and of households only how many they are.</summary>
/// <param name="Households">How many households hold something.</param>
/// <param name="Orders">Orders with the person's name in them.</param>
/// <param name="Debts">Of those, how many are owed for.</param>
/// <param name="Letters">Of those, how many have an e-mail address or a channel for news.</param>
/// <param name="Photos">Photos of spoiled goods.</param>
/// <param name="Waiting">Of the orders, how many cannot be blanked yet, and why.</param>
public sealed record PersonalHoldings(int Households, int Orders, int Debts, int Letters, int Photos, IReadOnlyDictionary<ErasureWait, int> Waiting)
{
    /// <summary>Whether nothing is held.</summary>
    public bool IsEmpty => Orders == 0;
}
