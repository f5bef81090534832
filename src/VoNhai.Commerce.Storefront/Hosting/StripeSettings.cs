namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// Settings <c>Stripe:*</c>: cards by Stripe, for a site whose operator has an account there. Off without a key; what is wrong stops the start.
/// </summary>
public sealed class StripeSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Stripe";

    /// <summary>The account's secret key; cards are offered once there is one.</summary>
    /// <value>Default: none, and cards do not exist on this site.</value>
    public string SecretKey { get; set; } = "";

    /// <summary>The signing secret of the endpoint <c>/webhooks/stripe</c>, the whole word; needed with a key.</summary>
    /// <value>Default: none.</value>
    public string WebhookSecret { get; set; } = "";

    /// <summary>The signing secret before it, while Stripe still signs with both.</summary>
    /// <value>Default: none.</value>
    public string PreviousWebhookSecret { get; set; } = "";

    /// <summary>The least that may be paid by card at once, in đồng.</summary>
    /// <value>Default: 15000. 1…99999999.</value>
    public long LeastAmount { get; set; } = 15_000;

    /// <summary>The most that may be paid by card at once, in đồng.</summary>
    /// <value>Default: 99999999. Not less than the least, and at most that.</value>
    public long MostAmount { get; set; } = 99_999_999;

    /// <summary>How long Stripe's page stays open, in minutes.</summary>
    /// <value>Default: 60. 45…1380.</value>
    public int PageMinutes { get; set; } = 60;

    /// <summary>Where Stripe's API is, for tests.</summary>
    /// <value>Default: Stripe's own address.</value>
    public Uri? ApiBase { get; set; }

    /// <summary>Where Stripe's payment page is: the one place outside that a form of this site may lead to.</summary>
    internal const string PageOrigin = "https://checkout.stripe.com";
}
