namespace VoNhai.Commerce.Payments;

/// <summary>A gateway did not do what it was asked.</summary>
public sealed class GatewayException : CommerceException
{
    /// <summary>Says so.</summary>
    /// <param name="message">Why, in words for a log: no key, no card, nothing that the buyer typed.</param>
    /// <param name="isRefusal">See <see cref="IsRefusal"/>.</param>
    /// <param name="cause">What failed; <c>null</c> when the gateway itself said so.</param>
    public GatewayException(string message, bool isRefusal, Exception? cause = null)
        : base(message, cause!) => IsRefusal = isRefusal;

    /// <summary>
    /// Whether it understood and said no: then nothing happened. Otherwise nobody knows: it may have been done, and the same key asks again safely.
    /// </summary>
    public bool IsRefusal { get; }
}
