using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Counter;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class SetStripe
{
    public static void Run()
    {
        var services = new ServiceCollection().AddDbContext<ShopDbContext>(options => options.UseSqlite("Data Source=:memory:"));
        Run(services, "sk_test_of_nobody", "whsec_of_nobody_at_all");
        using var provider = services.BuildServiceProvider();
        Assert.Equal(["stripe"], provider.GetRequiredService<IGatewayDesk>().Offered);
    }

    private static void Run(IServiceCollection services, string secretKey, string webhookSecret)
    {
        // snippet
        services.AddVoNhaiCommerce(c =>
        {
            c.StoreIn<ShopDbContext>();
            c.Stripe.SecretKey = secretKey;               // sk_… or a restricted rk_…
            c.Stripe.WebhookSecret = webhookSecret;       // the whole whsec_…; PreviousWebhookSecret while it is being changed
            c.Stripe.LeastAmount = 15_000;                // đồng
        });
        // end
    }
}
