using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// Payments through gateways: sends buyers there, and writes what gateways tell into the same ledger as everything else. Whatever is told twice,
/// late, in any order, by a webhook and by a question, is written once. A practice household is paid through no gateway.
/// </summary>
public interface IGatewayDesk
{
    /// <summary>The names of the gateways that the host has set up; empty when there are none. Costs no query.</summary>
    IReadOnlyList<string> Offered { get; }

    /// <summary>Whether a gateway that is set up takes this amount, in đồng, at once. Costs no query.</summary>
    bool Takes(string gateway, Vnd amount);

    /// <summary>
    /// Opens the place where a buyer pays what an order (or one of its deposits) still asks. Asked again, it gives the same place while that is
    /// open and the amount is the same; afterwards a new attempt begins.
    /// </summary>
    /// <param name="householdId">Whose order.</param>
    /// <param name="code">The code of the order or of a deposit.</param>
    /// <param name="start">How and where.</param>
    /// <param name="cancellationToken">Stops waiting; what was begun can be asked for again.</param>
    Task<GatewayStartOutcome> StartAsync(Guid householdId, string code, GatewayStart start, CancellationToken cancellationToken = default);

    /// <summary>Takes in a delivery of a gateway: the door for webhooks.</summary>
    /// <param name="gateway">Its name.</param>
    /// <param name="headers">Names without regard to case.</param>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="cancellationToken">Stops before anything is committed.</param>
    Task<GatewayReceipt> HearAsync(string gateway, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default);

    /// <summary>Writes what a gateway told in a way of its own: the door for a gateway of yours that has no webhook. Whoever calls it has proved who tells it.</summary>
    /// <param name="gateway">Its name.</param>
    /// <param name="news">What it tells.</param>
    /// <param name="cancellationToken">Stops before anything is committed.</param>
    /// <returns>How many entries were newly written.</returns>
    Task<int> RecordAsync(string gateway, IReadOnlyList<GatewayNews> news, CancellationToken cancellationToken = default);

    /// <summary>Asks the gateways about every attempt to pay an order, and writes what they say: mends missed webhooks.</summary>
    /// <returns>How many entries were newly written; <c>null</c> when a gateway could not be asked.</returns>
    Task<int?> AskAsync(Guid householdId, string code, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks about attempts whose time has come: open ones every quarter of an hour, paid ones once a day for 120 days, in which refunds and
    /// disputes may come. Call it every few minutes.
    /// </summary>
    /// <param name="most">How many at once.</param>
    /// <param name="cancellationToken">Stops between two of them.</param>
    /// <returns>How many entries were newly written.</returns>
    Task<int> AskDueAsync(int most = 50, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives money back through the gateway that it came by: never more than one payment still holds. It counts as gone from the moment it is
    /// asked for; should it fail, that is written, too.
    /// </summary>
    Task<MoneyOutcome> RefundAsync(Guid householdId, string code, CardRefund refund, string by, CancellationToken cancellationToken = default);
}
