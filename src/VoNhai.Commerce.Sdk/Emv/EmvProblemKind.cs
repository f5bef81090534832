namespace VoNhai.Commerce.Emv;

/// <summary>A sort of problem: its stable code, its usual severity and its sentences.</summary>
public sealed class EmvProblemKind
{
    internal EmvProblemKind(string code, EmvSeverity severity, string vietnamese, string english)
    {
        Code = code;
        Severity = severity;
        Vietnamese = vietnamese;
        English = english;
    }

    /// <summary>The stable name in camelCase, e.g. <c>crcMismatch</c>: programs and JSON rely on it.</summary>
    public string Code { get; }

    /// <summary>The severity under the strict judgement.</summary>
    public EmvSeverity Severity { get; }

    /// <summary>The sentence in Vietnamese; {0} stands for the data object, e.g. 38-01. For a reader elsewhere, e.g. in a browser.</summary>
    public string Vietnamese { get; }

    /// <summary>The sentence in English; {0} stands for the data object, e.g. 38-01.</summary>
    public string English { get; }

    /// <inheritdoc />
    public override string ToString() => Code;
}
