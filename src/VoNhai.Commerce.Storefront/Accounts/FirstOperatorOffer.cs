using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Prints the code for the first operator at a start that finds none.</summary>
internal static class FirstOperatorOffer
{
    public static async Task OfferFirstOperatorAsync(this IHost app, CancellationToken cancellationToken = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (first, texts) = (scope.ServiceProvider.GetRequiredService<FirstOperator>(), scope.ServiceProvider.GetRequiredService<IStringLocalizer<AccountTexts>>());
        if (await first.OfferAsync(cancellationToken) is { } code)
        {
            var minutes = scope.ServiceProvider.GetRequiredService<IOptions<AccountSettings>>().Value.FirstOperatorMinutes;

            // At once: between two writes the log of another thread would come.
            Console.WriteLine($"{texts["Start.Printed", minutes].Value}{Environment.NewLine}  {code.ToReadable()}");
        }
        else if (await first.IsAwaitedAsync(cancellationToken))
        {
            Console.WriteLine(texts["Start.Waiting"]);
        }
    }
}
