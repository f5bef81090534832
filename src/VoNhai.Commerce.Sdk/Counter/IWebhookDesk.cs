namespace VoNhai.Commerce.Counter;

/// <summary>
/// Where partners hear of the orders that they brought (<see cref="CheckoutRequest.Partner"/>). Every call is for one partner, whom the host knows:
/// an endpoint or a message of another is as if there were none.
/// </summary>
public interface IWebhookDesk
{
    /// <summary>Opens an endpoint. From now on events of the partner's orders are sent there.</summary>
    /// <param name="partner">Whose.</param>
    /// <param name="address">An absolute https address of at most 500 characters; http, too, where <see cref="CommerceOptions.PracticeEnabled"/>.</param>
    /// <param name="cancellationToken">Stops before it is written.</param>
    Task<WebhookOutcome> OpenAsync(Guid partner, string address, CancellationToken cancellationToken = default);

    /// <summary>The endpoints that are open, oldest first.</summary>
    Task<IReadOnlyList<WebhookEndpointView>> ListAsync(Guid partner, CancellationToken cancellationToken = default);

    /// <summary>Closes an endpoint; what still waits for it is not sent. False when there is none.</summary>
    Task<bool> CloseAsync(Guid partner, Guid endpointId, CancellationToken cancellationToken = default);

    /// <summary>The messages that were given up, newest first, at most <paramref name="take"/> (1…100).</summary>
    Task<IReadOnlyList<WebhookMessageView>> ListDeadAsync(Guid partner, int take = 50, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a message that was given up again, with all its tries. It comes after what was sent meanwhile: a receiver puts it in its place by the
    /// number in its body. False when there is none, or it was not given up.
    /// </summary>
    Task<bool> ReplayAsync(Guid partner, Guid messageId, CancellationToken cancellationToken = default);

    /// <summary>Sends every message again that was given up, of endpoints that are open.</summary>
    /// <returns>How many.</returns>
    Task<int> ReplayAllAsync(Guid partner, CancellationToken cancellationToken = default);
}
