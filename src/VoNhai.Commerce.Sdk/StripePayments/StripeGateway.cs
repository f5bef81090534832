using System.Diagnostics.CodeAnalysis;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.StripePayments;

/// <summary>
/// Cards by Stripe. Not configured and not configurable in this version: it takes no key, is offered to nobody and answers no webhook.
/// </summary>
/// <remarks>
/// Stripe opens no accounts for businesses in Vietnam (11/2026), so this door is for sellers with an entity elsewhere. No call to
/// Stripe has been made.
/// </remarks>
[RequiresUnreferencedCode(Trimming.Stripe)]
[RequiresDynamicCode(Trimming.Stripe)]
public sealed class StripeGateway : IPaymentGateway
{
    /// <summary>The version of Stripe's API that the referenced library speaks; webhooks must be pinned to the same release train.</summary>
    public static string ApiVersion => Stripe.StripeConfiguration.ApiVersion;

    /// <inheritdoc />
    public string Name => "stripe";

    /// <inheritdoc />
    public bool IsConfigured => false;
}
