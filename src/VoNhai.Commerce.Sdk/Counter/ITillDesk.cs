namespace VoNhai.Commerce.Counter;

/// <summary>
/// Selling face to face ("Bán tại chợ"), also from phones that had no network: each sale is an ordinary order, made once however often it
/// is told. Another household's goods, codes, sales and outings are as good as missing.
/// </summary>
/// <remarks>
/// The host judges when a sale was made (<see cref="Orders.SaleMoment"/>) and asks the person where that is doubtful. <c>by</c> is a user id.
/// </remarks>
public interface ITillDesk
{
    /// <summary>What a phone must know to sell without a network; <c>null</c> when there is no such household.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="deviceId">Which phone: its open outing is told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<TillSnapshot?> ReadAsync(Guid householdId, Guid deviceId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives out codes that a phone takes along: no code is ever given twice, so that money which comes before its sale is told belongs to
    /// this household's sale and to no other.
    /// </summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="count">How many, 0…<see cref="TillSnapshot.MostCodes"/>; fewer come when the household has lately taken very many.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<IReadOnlyList<string>> TakeCodesAsync(Guid householdId, int count, CancellationToken cancellationToken = default);

    /// <summary>Writes a sale down. Money that came for its code before is credited in the same transaction.</summary>
    Task<TillOutcome> SellAsync(Guid householdId, TillSale sale, string by, CancellationToken cancellationToken = default);

    /// <summary>Ends a sale that waited for its transfer.</summary>
    Task<TillOutcome> EndAsync(Guid householdId, TillEnd ended, string by, CancellationToken cancellationToken = default);

    /// <summary>"Mang ra chợ": takes goods out of the online stock, all that are asked for or nothing.</summary>
    Task<OutingOutcome> TakeOutAsync(Guid householdId, TillTakeOut wish, string by, CancellationToken cancellationToken = default);

    /// <summary>"Mang về": what was not sold goes back to the stock, once. Sales that are told later take from the stock.</summary>
    Task<OutingOutcome> BringBackAsync(Guid householdId, Guid outingId, string by, CancellationToken cancellationToken = default);
}
