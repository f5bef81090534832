namespace VoNhai.Commerce.Counter;

/// <summary>
/// What an announcer at the stall says aloud: money that a bank's feed told of, as it comes in. What people recorded (marks, cash,
/// credit) is no news: whoever recorded it knows it.
/// </summary>
public interface IMoneyNews
{
    /// <summary>
    /// Money that came after <paramref name="after"/>. Transfers become visible in another order than they were recorded in, so the
    /// last two minutes are read again: the same news may come several times, and whoever listens keeps <see cref="MoneyNews.Id"/>
    /// to hear it once. No transfer is passed over while the clocks of all instances agree within 90 seconds.
    /// </summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="after">
    /// The <see cref="MoneyNewsPage.Next"/> of the reading before; <c>null</c> or anything else reads the latest 20 of the last 24 hours.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<MoneyNewsPage> ReadAsync(Guid householdId, string? after = null, CancellationToken cancellationToken = default);

    /// <summary>For each of the household's receiving accounts, whether a feed tells of it and when one last did.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<AccountHearing>> ListHearingsAsync(Guid householdId, CancellationToken cancellationToken = default);
}
