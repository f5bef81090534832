namespace VoNhai.Commerce.Counter;

/// <summary>
/// Takes play households away with all that they did: goods, orders, transfers, ledger, books. Nothing of a real household can be taken away
/// by it: each statement names the household's kind, and the database refuses that a household changes its kind
/// (<c>AddVoNhaiCommercePlayMoney</c>).
/// </summary>
public interface IPlayHouseholds
{
    /// <summary>Takes them away, each in a transaction of its own. One that is gone already is passed over, so that it can be done again.</summary>
    /// <returns>How many households were there.</returns>
    /// <exception cref="CommerceException">One of them is no play household: nothing of any was taken away.</exception>
    Task<int> EraseAsync(IReadOnlyCollection<Guid> householdIds, CancellationToken cancellationToken = default);
}
