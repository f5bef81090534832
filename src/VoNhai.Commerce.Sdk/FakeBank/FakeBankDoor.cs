namespace VoNhai.Commerce.FakeBank;

/// <summary>
/// Where the fake bank knocks. <c>inbox.ReceiveAsync</c> of your <c>IPaymentInbox</c> is such a door as it stands; a test of your own HTTP door
/// posts <paramref name="rawBody"/> with <paramref name="headers"/>.
/// </summary>
/// <param name="provider">The feed's provider, as in the door's address.</param>
/// <param name="feedId">The feed, as in the door's address.</param>
/// <param name="headers">The headers that prove where it comes from.</param>
/// <param name="rawBody">The bytes, JSON.</param>
/// <param name="cancellationToken">Stops it.</param>
/// <returns>Done when the delivery is answered. A door that throws has not taken it.</returns>
public delegate Task FakeBankDoor(
    string provider,
    Guid feedId,
    IReadOnlyDictionary<string, string> headers,
    ReadOnlyMemory<byte> rawBody,
    CancellationToken cancellationToken);
