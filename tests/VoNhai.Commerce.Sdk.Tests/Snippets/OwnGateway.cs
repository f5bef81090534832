using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class OwnGateway
{
    public static void Run(IServiceCollection services)
    {
        // snippet
        services.AddSingleton<IPaymentGateway, MyWallet>();   // beside ours; GetServices<IPaymentGateway>() gives all of them
        // end
    }

    internal sealed class MyWallet : IPaymentGateway
    {
        public string Name => "my-wallet";

        public bool IsConfigured => true;
    }
}
