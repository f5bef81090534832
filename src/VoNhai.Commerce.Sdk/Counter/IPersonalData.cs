using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// Buyers' data across households, found by the telephone number: counted, copied for the person, blanked. Who calls it has made sure that
/// the person of that number asks. Blanked are name, number, address, notes, e-mail address, photos of spoiled goods, and who the payer was in
/// a bank's words; every line of the ledger and of the books, every total and every transfer's amount stays. Each household that it touches
/// reads of it (<see cref="ListUsesAsync"/>).
/// </summary>
public interface IPersonalData
{
    /// <summary>How much is held.</summary>
    /// <exception cref="ArgumentException"><paramref name="phone"/> is no number: everybody who bought at a till would be meant.</exception>
    Task<PersonalHoldings> CountAsync(PhoneNumber phone, CancellationToken cancellationToken = default);

    /// <summary>All that is held, for the person. The households see in the same transaction that a copy was made.</summary>
    /// <exception cref="ArgumentException"><paramref name="phone"/> is no number.</exception>
    Task<PersonalFile> CopyAsync(PhoneNumber phone, CancellationToken cancellationToken = default);

    /// <summary>Blanks the person in every order that nobody needs to find that person for, all in one transaction. Again, it changes nothing.</summary>
    /// <param name="phone">The person's number.</param>
    /// <param name="placedUpTo">Orders placed later were not asked about and are left alone; <c>null</c> means all.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ArgumentException"><paramref name="phone"/> is no number.</exception>
    Task<ErasureReport> EraseAsync(PhoneNumber phone, DateTimeOffset? placedUpTo = null, CancellationToken cancellationToken = default);

    /// <summary>Blanks the buyers of orders that are over and to which nothing happened since, in parts. Any number of instances may do so at once.</summary>
    /// <returns>How many orders name nobody any more.</returns>
    Task<int> EraseOlderAsync(DateTimeOffset before, CancellationToken cancellationToken = default);

    /// <summary>Forgets where news of orders went that are over and to which nothing happened since, and what senders said of such news.</summary>
    /// <returns>How many rows were changed.</returns>
    Task<int> ForgetLettersAsync(DateTimeOffset before, CancellationToken cancellationToken = default);

    /// <summary>Forgets the copies of what feeds told before, also of money that stands in a ledger. Matching cannot be run again over them.</summary>
    /// <returns>How many copies are gone.</returns>
    Task<int> ForgetBankCopiesAsync(DateTimeOffset before, CancellationToken cancellationToken = default);

    /// <summary>What was done with the data of a household's buyers, the last first.</summary>
    /// <param name="householdId">Whose buyers.</param>
    /// <param name="take">How many, 1…100.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<PersonalDataUse>> ListUsesAsync(Guid householdId, int take = 20, CancellationToken cancellationToken = default);
}
