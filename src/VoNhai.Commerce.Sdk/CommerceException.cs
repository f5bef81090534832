namespace VoNhai.Commerce;

/// <summary>
/// An impossible step or a failure outside: it carries the facts and is never the answer to bad input.
/// Untrusted text gets a <c>TryParse</c> with problems, a business outcome gets a result of its own.
/// </summary>
public class CommerceException : Exception
{
    /// <inheritdoc />
    public CommerceException()
    {
    }

    /// <inheritdoc />
    public CommerceException(string message)
        : base(message)
    {
    }

    /// <inheritdoc />
    public CommerceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
