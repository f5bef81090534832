using VoNhai.Commerce.Notices;

namespace VoNhai.Commerce.Counter;

/// <summary>What became of the wish for an endpoint.</summary>
public abstract record WebhookOutcome
{
    private WebhookOutcome()
    {
    }

    /// <summary>It is open.</summary>
    /// <param name="Endpoint">The endpoint.</param>
    /// <param name="Secret">What signs its messages: give it to the partner, nobody is shown it again.</param>
    public sealed record Opened(WebhookEndpointView Endpoint, WebhookSecret Secret) : WebhookOutcome;

    /// <summary>The address cannot be one.</summary>
    /// <param name="Problem">What is wrong with it, of the field <c>url</c>.</param>
    public sealed record Invalid(FieldProblem Problem) : WebhookOutcome;

    /// <summary>The partner has as many as it may.</summary>
    /// <param name="Most">How many that is.</param>
    public sealed record TooMany(int Most) : WebhookOutcome;
}
