using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class AskGateways
{
    public static void Run(IEnumerable<IPaymentGateway> gateways)
    {
        // snippet
        foreach (var gateway in gateways.Where(gateway => gateway.IsConfigured)) Console.WriteLine(gateway.Name);   // only these are offered
        // end
    }
}
