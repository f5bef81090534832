using VoNhai.Commerce.Notices;

namespace VoNhai.Commerce.Storage;

/// <summary>One event for one endpoint. Written by <see cref="WebhookOutbox"/>, changed only by guarded statements. Its body names no buyer.</summary>
internal sealed class WebhookMessageRow
{
    public required Guid Id { get; init; }

    public required Guid EndpointId { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>Its place among the messages of that order to that endpoint, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Which moment: with order and endpoint unique.</summary>
    public required string Occasion { get; init; }

    public required string Type { get; init; }

    /// <summary>As it is sent, byte for byte, however often.</summary>
    public required string Body { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset LeasedUntil { get; init; }

    public Guid LeasedBy { get; init; }

    public int Tries { get; init; }

    public WebhookState State { get; init; }

    /// <summary>The last answer that was none; empty before.</summary>
    public string Problem { get; init; } = "";

    public DateTimeOffset? EndedAt { get; init; }
}
