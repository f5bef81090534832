namespace VoNhai.Commerce.Notices;

/// <summary>Where a webhook's message stands.</summary>
public enum WebhookState
{
    /// <summary>It is to be sent, once what came before it of the same order is sent or given up.</summary>
    Waiting,

    /// <summary>Its receiver answered with 2xx.</summary>
    Sent,

    /// <summary>The dead letter: no try was answered with 2xx. It can be sent again by hand.</summary>
    Dead,

    /// <summary>Its endpoint was closed before.</summary>
    Withdrawn,
}
