namespace VoNhai.Commerce.Catalog;

/// <summary>Why a file is not taken as a recording.</summary>
public enum RecordingProblem
{
    /// <summary>There is none, or it has no byte.</summary>
    Empty,

    /// <summary>More than <see cref="RecordingFile.MostBytes"/> bytes.</summary>
    TooLarge,

    /// <summary>None of <see cref="RecordingKind"/>.</summary>
    OtherKind,

    /// <summary>A film: it shows what nobody has looked at.</summary>
    Film,
}
