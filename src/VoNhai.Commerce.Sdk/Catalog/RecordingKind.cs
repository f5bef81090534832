namespace VoNhai.Commerce.Catalog;

/// <summary>What a sound is by its first bytes; its name and announced type are never asked.</summary>
public enum RecordingKind
{
    /// <summary>WebM, as most browsers record.</summary>
    WebM,

    /// <summary>Ogg with Opus, Vorbis or FLAC.</summary>
    Ogg,

    /// <summary>MP4 with sound alone (M4A), as telephones record.</summary>
    Mp4,

    /// <summary>MP3.</summary>
    Mp3,

    /// <summary>WAV.</summary>
    Wav,
}
