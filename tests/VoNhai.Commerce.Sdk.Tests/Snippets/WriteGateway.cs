using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class WriteGateway
{
    public static async Task RunAsync()
    {
        var wallet = new MyWallet();
        await wallet.EndAsync("bill-1");
        await wallet.AskAsync("bill-1");
        wallet.Read(new Dictionary<string, string>(), default);
    }

    // snippet
    public sealed class MyWallet : IPaymentGateway
    {
        public string Name => "my-wallet";                              // stands in every entry that it causes
        public bool IsConfigured => true;
        public Vnd Least => Vnd.Of(1_000);
        public Vnd Most => Vnd.Of(20_000_000);

        // Ask your company for a place to pay. The same ask.Key must always give the same place.
        public Task<GatewayPayment> StartAsync(GatewayAsk ask, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GatewayPayment($"bill-{ask.Key}", GatewayPaymentStatus.Open, new Uri($"https://wallet.example/{ask.Key}"), null));

        // Everything it knows of a payment: mends what no delivery told.
        public Task<GatewayAnswer?> AskAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult<GatewayAnswer?>(null);

        public Task EndAsync(string id, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<GatewayNews> RefundAsync(GatewayRefundAsk ask, CancellationToken cancellationToken = default) =>
            throw new GatewayException("This wallet gives nothing back.", isRefusal: true);

        // Judge the signature over the raw bytes first, in constant time; then say what it tells.
        public GatewayVerdict Read(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body) =>
            new GatewayVerdict.NotGenuine("nobody signed it");
    }
    // end
}
