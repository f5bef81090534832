using System.Security.Cryptography;

namespace VoNhai.Commerce.Catalog;

/// <summary>
/// A household's voice, ready to be kept: a short sound of a known kind, without the notes that a telephone writes beside it. Nothing is decoded: that
/// is the listener's browser's business, which has a cage for it.
/// </summary>
public sealed class RecordingFile
{
    /// <summary>The most bytes: 500 KB, half a minute of speech as the recorders of telephones write it at 128 kbit/s, and four times that as most browsers do.</summary>
    public const int MostBytes = 500_000;

    /// <summary>How long people are asked to speak at most, in seconds. A hint: the bytes are what is measured.</summary>
    public const int MostSeconds = 30;

    /// <summary>Length of <see cref="Hash"/>: 128 bits in hexadecimal.</summary>
    public const int HashLength = 32;

    private RecordingFile(RecordingKind kind, byte[] sound)
    {
        (Kind, Sound) = (kind, sound);
        Hash = Convert.ToHexStringLower(SHA256.HashData(sound))[..HashLength];
    }

    /// <summary>What it is.</summary>
    public RecordingKind Kind { get; }

    /// <summary>What it is called by: made from its bytes, 32 digits 0–9, a–f.</summary>
    public string Hash { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Sound { get; }

    /// <summary>Whether a text has the form of a hash.</summary>
    public static bool IsHash(string? text) => text is { Length: HashLength } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Takes a sound as it was brought, judged by its bytes alone.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">The recording; <c>null</c> when there is a problem.</param>
    /// <param name="problem">Why it is not taken; <c>null</c> when it is.</param>
    public static bool TryTake(ReadOnlySpan<byte> bytes, out RecordingFile? file, out RecordingProblem? problem)
    {
        file = null;
        problem = bytes.IsEmpty ? RecordingProblem.Empty : bytes.Length > MostBytes ? RecordingProblem.TooLarge : null;
        if (problem is not null)
        {
            return false;
        }

        if (RecordingKinds.Of(bytes) is not { } kind)
        {
            problem = RecordingProblem.OtherKind;
            return false;
        }

        var sound = bytes.ToArray();
        problem = kind switch
        {
            RecordingKind.Mp4 => Mp4Notes.TryBlank(sound, out var isFilm) ? isFilm ? RecordingProblem.Film : null : RecordingProblem.OtherKind,
            RecordingKind.WebM or RecordingKind.Ogg => RecordingKinds.ShowsPictures(sound) ? RecordingProblem.Film : null,
            _ => null,
        };
        file = problem is null ? new RecordingFile(kind, sound) : null;
        return file is not null;
    }
}
