using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>Settings <c>Webhooks:*</c>.</summary>
public sealed class WebhookSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Webhooks";

    /// <summary>How often the storefront looks for events to send.</summary>
    /// <value>Default: 3 seconds, within which a person does not wonder. Range 1…300.</value>
    [Range(1, 300)]
    public int RoundSeconds { get; set; } = 3;

    /// <summary>How long an endpoint may take to answer.</summary>
    /// <value>Default: 10 seconds: it only has to note down what it heard. Range 1…30.</value>
    [Range(1, 30)]
    public int AnswerSeconds { get; set; } = 10;

    /// <summary>Whether endpoints may be on this machine or its neighbours. Only for tests, and for a class without a network.</summary>
    /// <value>Default: false, because whoever may name an address would otherwise look behind the firewall.</value>
    public bool PrivateAddressesToo { get; set; }
}
