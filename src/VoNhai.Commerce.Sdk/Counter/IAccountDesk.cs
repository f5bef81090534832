using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// Where a household changes the account that it is paid into. It decides neither who may ask nor how long a change waits: the host knows
/// its people and their devices. Another household's account is as good as missing.
/// </summary>
public interface IAccountDesk
{
    /// <summary>All accounts of the household, the one asked for last first.</summary>
    Task<IReadOnlyList<ReceivingAccount>> ListAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks for an account. What was asked for before and waits is stopped: one change at a time. An account that orders name already is
    /// done; one that waits under the same number keeps its longer wait and gets a new test.
    /// </summary>
    /// <param name="householdId">Whose it is.</param>
    /// <param name="wish">The account.</param>
    /// <param name="wait">How long it waits at least: nothing from a device that is long known, 72 hours from a new one or after a recovery. A household without any account does not wait.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<AccountOutcome> AskAsync(Guid householdId, AccountWish wish, TimeSpan wait, string by, CancellationToken cancellationToken = default);

    /// <summary>The household says that it saw the test transfer. The amount must be the test's to the đồng.</summary>
    Task<AccountOutcome> SawTestAsync(Guid householdId, Guid accountId, Money.Vnd seen, string by, CancellationToken cancellationToken = default);

    /// <summary>Stops an account that waits.</summary>
    Task<AccountOutcome> StopAsync(Guid householdId, Guid accountId, string by, CancellationToken cancellationToken = default);
}
