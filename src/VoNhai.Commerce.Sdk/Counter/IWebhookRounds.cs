namespace VoNhai.Commerce.Counter;

/// <summary>What a host's clock does with webhooks. Any number of instances may do it at once: rows decide who sends what.</summary>
public interface IWebhookRounds
{
    /// <summary>
    /// Sends what is due; call it every few seconds. Messages of one order go to an endpoint one after the other, in the order in which they
    /// happened. Each is sent at least once: a receiver that answered too late hears it again, under the same id.
    /// </summary>
    /// <param name="http">Made over <see cref="Notices.WebhookHttp.NewHandler"/>, with a time-out of at most 30 seconds: a message is leased for two minutes.</param>
    /// <param name="cancellationToken">Stops between two messages.</param>
    /// <returns>How many were answered with 2xx.</returns>
    Task<int> SendDueAsync(HttpClient http, CancellationToken cancellationToken = default);

    /// <summary>Removes messages that were ended longer ago than 30 days.</summary>
    /// <returns>How many.</returns>
    Task<int> SweepAsync(CancellationToken cancellationToken = default);
}
