using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>
/// A way to be paid other than by bank transfer, run by an outside company that keeps the money and tells of it. It only speaks with that
/// company; what it tells is written into the ledger by the Counter's <c>IGatewayDesk</c>, which asks it.
/// </summary>
/// <remarks>Every call may be repeated: the same key is the same payment or refund, however often it is asked for.</remarks>
public interface IPaymentGateway
{
    /// <summary>A short lower-case name, e.g. <c>stripe</c>; at most 20 characters.</summary>
    string Name { get; }

    /// <summary>Whether the host has set it up. What is not configured is not offered to buyers and answers no webhook.</summary>
    bool IsConfigured { get; }

    /// <summary>The least that it takes at once, of a price in đồng.</summary>
    Vnd Least { get; }

    /// <summary>The most that it takes at once, of a price in đồng.</summary>
    Vnd Most { get; }

    /// <summary>Opens a place where the buyer pays.</summary>
    /// <exception cref="GatewayException">It refused, or could not be asked.</exception>
    Task<GatewayPayment> StartAsync(GatewayAsk ask, CancellationToken cancellationToken = default);

    /// <summary>Where a payment stands, and everything that it would tell of it by itself; <c>null</c> when it does not know it.</summary>
    /// <param name="id">The id that <see cref="StartAsync"/> gave, or the name of the payment that news of it bear.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <exception cref="GatewayException">It could not be asked.</exception>
    Task<GatewayAnswer?> AskAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Closes a place where nobody has paid, so that nobody pays there any more. Closing twice, or too late, changes nothing.</summary>
    /// <exception cref="GatewayException">It could not be asked.</exception>
    Task EndAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Gives money of a payment back.</summary>
    /// <returns>What it says of the refund, as news: <see cref="LedgerEntryKind.GatewayRefunded"/> or <see cref="LedgerEntryKind.GatewayRefundFailed"/>.</returns>
    /// <exception cref="GatewayException">It refused, or could not be asked.</exception>
    Task<GatewayNews> RefundAsync(GatewayRefundAsk ask, CancellationToken cancellationToken = default);

    /// <summary>Judges what somebody delivered in its name, without asking anybody.</summary>
    /// <param name="headers">Names without regard to case.</param>
    /// <param name="body">The bytes as they came: they are what was signed.</param>
    GatewayVerdict Read(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body);
}
