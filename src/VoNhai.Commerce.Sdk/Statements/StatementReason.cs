namespace VoNhai.Commerce.Statements;

/// <summary>Why a file is refused, or a line is not read: a stable code and a sentence in both languages.</summary>
public sealed class StatementReason
{
    internal StatementReason(string code, string vietnamese, string english)
    {
        Code = code;
        Vietnamese = vietnamese;
        English = english;
    }

    /// <summary>The stable name in camelCase; programs rely on it.</summary>
    public string Code { get; }

    /// <summary>One or two short sentences in Vietnamese, fit to be shown.</summary>
    public string Vietnamese { get; }

    /// <summary>The same in English.</summary>
    public string English { get; }

    /// <inheritdoc />
    public override string ToString() => Code;
}
