using System.Globalization;

namespace VoNhai.Commerce.Emv;

/// <summary>One thing that is wrong or odd in a code, and where.</summary>
/// <remarks>Sentences are made when they are asked for: a reader that lists problems stays fast. <c>default</c> is not a problem.</remarks>
public readonly record struct EmvProblem
{
    private readonly EmvProblemKind? _kind;

    internal EmvProblem(EmvProblemKind kind, int offset, string? path = null, EmvSeverity? severity = null)
    {
        _kind = kind;
        Offset = offset;
        Path = path ?? "";
        Severity = severity ?? kind.Severity;
    }

    /// <summary>The sort of problem.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public EmvProblemKind Kind => _kind ?? throw new InvalidOperationException("default(EmvProblem) is not a problem.");

    /// <summary>The stable code in camelCase, e.g. <c>crcMismatch</c>.</summary>
    public string Code => Kind.Code;

    /// <summary>Whether the code may be used in spite of this.</summary>
    public EmvSeverity Severity { get; }

    /// <summary>Whether this alone makes the code invalid.</summary>
    public bool IsError => Severity == EmvSeverity.Error;

    /// <summary>
    /// Index in UTF-16 units into the text that was given. Something missing points to the end of the text.
    /// </summary>
    public int Offset { get; }

    /// <summary>The data object meant, e.g. <c>38-01</c>, or empty when it is the whole code.</summary>
    public string Path { get; }

    /// <summary>One short sentence in Vietnamese.</summary>
    public string Vietnamese => string.Format(CultureInfo.InvariantCulture, Kind.Vietnamese, Path);

    /// <summary>One short sentence in English.</summary>
    public string English => string.Format(CultureInfo.InvariantCulture, Kind.English, Path);

    internal EmvProblem MovedBy(int units) => new(Kind, Offset + units, Path, Severity);

    /// <summary>Severity, offset, code and both sentences in one line, for a log or a console.</summary>
    public override string ToString() => _kind is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{(IsError ? "error" : "warning")} at {Offset}, {Code}: {Vietnamese} ({English})");
}
