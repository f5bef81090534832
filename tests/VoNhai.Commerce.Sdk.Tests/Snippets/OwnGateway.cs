using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Payments;
using static VoNhai.Commerce.Sdk.Tests.Snippets.WriteGateway;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class OwnGateway
{
    public static void Run(IServiceCollection services)
    {
        // snippet
        services.AddSingleton<IPaymentGateway, MyWallet>();   // beside ours; IGatewayDesk finds it by its name
        // end
    }
}
