namespace VoNhai.Commerce.Storage;

/// <summary>
/// The connection to the database broke in the middle of a transaction, so nothing of it was kept. To try again later is right; a web
/// door answers 503.
/// </summary>
public sealed class DatabaseLostException : CommerceException
{
    /// <inheritdoc />
    public DatabaseLostException()
    {
    }

    /// <inheritdoc />
    public DatabaseLostException(string message)
        : base(message)
    {
    }

    /// <inheritdoc />
    public DatabaseLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
