namespace VoNhai.Commerce.Statements;

/// <summary>Ends the reading of a file in the middle. It never leaves this room: <see cref="StatementReader"/> answers with the reason.</summary>
internal sealed class RefusedFileException(StatementReason reason, Exception? inner = null) : CommerceException(reason.English, inner!)
{
    public StatementReason Reason { get; } = reason;
}
