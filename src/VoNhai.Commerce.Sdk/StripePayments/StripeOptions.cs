using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.StripePayments;

/// <summary>How cards by Stripe are set up. Without a key nothing of it exists; with one, every value is checked at the start.</summary>
public sealed class StripeOptions
{
    /// <summary>The longest that a Checkout page can stay open, by Stripe's own rule of 24 hours.</summary>
    public static readonly TimeSpan LongestPage = TimeSpan.FromHours(23);

    /// <summary>Half an hour by Stripe's own rule, and time for a second try.</summary>
    public static readonly TimeSpan ShortestPage = TimeSpan.FromMinutes(45);

    /// <summary>The account's secret key (<c>sk_…</c> or <c>rk_…</c>).</summary>
    /// <value>Default: none; Stripe is then off.</value>
    public string SecretKey { get; set; } = "";

    /// <summary>The signing secret of the webhook's endpoint (<c>whsec_…</c>): the whole word. Needed with a key.</summary>
    /// <value>Default: none.</value>
    public string WebhookSecret { get; set; } = "";

    /// <summary>The secret before it, while Stripe still signs with both; empty when none is being changed.</summary>
    /// <value>Default: none.</value>
    public string PreviousWebhookSecret { get; set; } = "";

    /// <summary>The least that may be paid by card at once. Stripe asks for about half a US dollar in the account's own currency.</summary>
    /// <value>Default: 15 000 đồng. 1…99 999 999.</value>
    public long LeastAmount { get; set; } = 15_000;

    /// <summary>The most that may be paid by card at once.</summary>
    /// <value>Default: 99 999 999 đồng: eight digits. 1…99 999 999.</value>
    public long MostAmount { get; set; } = 99_999_999;

    /// <summary>How long a Checkout page stays open.</summary>
    /// <value>Default: one hour. 45 minutes to 23 hours.</value>
    public TimeSpan PageStaysOpen { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often a call that failed is made again, with the same key.</summary>
    /// <value>Default: 2. 0…5.</value>
    public int Retries { get; set; } = 2;

    /// <summary>Where Stripe's API is; for tests.</summary>
    /// <value>Default: Stripe's own address.</value>
    public Uri? ApiBase { get; set; }

    /// <summary>Whether there is a key.</summary>
    public bool IsOn => SecretKey.Length > 0;

    /// <summary>Checks the values; without a key there is nothing to check.</summary>
    /// <exception cref="ArgumentException">One of them cannot be; its message names it, and holds no secret.</exception>
    public void Check()
    {
        if (!IsOn)
        {
            return;
        }

        Demand(IsWord(SecretKey), nameof(SecretKey), "is 1…200 visible ASCII characters");
        Demand(WebhookSecret.Length >= 16 && IsWord(WebhookSecret), nameof(WebhookSecret), "is needed: without it anybody could say that an order was paid");
        Demand(PreviousWebhookSecret.Length == 0 || (PreviousWebhookSecret.Length >= 16 && IsWord(PreviousWebhookSecret)), nameof(PreviousWebhookSecret), "is empty or a whole signing secret");
        Demand(LeastAmount is >= 1 and <= 99_999_999, nameof(LeastAmount), "is 1…99 999 999 đồng");
        Demand(MostAmount >= LeastAmount && MostAmount <= 99_999_999, nameof(MostAmount), "is not less than the least, and at most 99 999 999 đồng");
        Demand(PageStaysOpen >= ShortestPage && PageStaysOpen <= LongestPage, nameof(PageStaysOpen), "is 45 minutes to 23 hours");
        Demand(Retries is >= 0 and <= 5, nameof(Retries), "is 0…5");
        Demand(ApiBase is null || ApiBase.Scheme == Uri.UriSchemeHttps || ApiBase.IsLoopback, nameof(ApiBase), "is https, or on this machine");
    }

    /// <summary>Says nothing of its secrets.</summary>
    public override string ToString() => IsOn ? "Stripe is on" : "Stripe is off";

    private static bool IsWord(string text) => text.Length <= 200 && text.All(c => c is > ' ' and < '\x7F');

    private static void Demand(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(StripeOptions)}.{name} {rule}.", name);
        }
    }
}
