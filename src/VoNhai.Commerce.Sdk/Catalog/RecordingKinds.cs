namespace VoNhai.Commerce.Catalog;

/// <summary>Tells what a sound is by its first bytes.</summary>
internal static class RecordingKinds
{
    /// <summary>How far into a file its kind may be told: a name of a codec that stands behind it says nothing.</summary>
    private const int Head = 128;

    public static RecordingKind? Of(ReadOnlySpan<byte> file)
    {
        var head = file[..Math.Min(Head, file.Length)];
        return IsWebM(head) ? RecordingKind.WebM
            : IsOgg(head) ? RecordingKind.Ogg
            : IsMp4(head) ? RecordingKind.Mp4
            : IsWav(head) ? RecordingKind.Wav
            : IsMp3(head) ? RecordingKind.Mp3
            : null;
    }

    /// <summary>Whether a WebM or Ogg names a codec of pictures: of sounds five bytes by chance do not.</summary>
    public static bool ShowsPictures(ReadOnlySpan<byte> file) =>
        file.IndexOf("V_VP8"u8) >= 0 || file.IndexOf("V_VP9"u8) >= 0 || file.IndexOf("V_AV1"u8) >= 0 || file.IndexOf("V_MPEG"u8) >= 0 || file.IndexOf("theora"u8) >= 0;

    // EBML (RFC 8794) with the document type "webm": element 0x4282.
    private static bool IsWebM(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && head.IndexOf((ReadOnlySpan<byte>)[0x42, 0x82, 0x84, .. "webm"u8]) > 0;

    // RFC 3533: a page, whose first packet names its codec.
    private static bool IsOgg(ReadOnlySpan<byte> head) =>
        head.StartsWith("OggS\0"u8) && (head.IndexOf("OpusHead"u8) > 0 || head.IndexOf("\u0001vorbis"u8) > 0 || head.IndexOf("FLAC"u8) > 0);

    // ISO/IEC 14496-12: the first box is "ftyp". Brands of sound and of MP4 at large; HEIC and its kin have others.
    private static bool IsMp4(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[4..].StartsWith("ftyp"u8)
        && (head[8..11].SequenceEqual("M4A"u8) || head[8..11].SequenceEqual("iso"u8) || head[8..10].SequenceEqual("mp"u8) || head[8..12].SequenceEqual("dash"u8) || head[8..11].SequenceEqual("3gp"u8));

    private static bool IsWav(ReadOnlySpan<byte> head) => head.Length >= 16 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WAVEfmt "u8);

    private static bool IsMp3(ReadOnlySpan<byte> head) => head.Length > 10 && (head.StartsWith("ID3"u8) ? head[3] is >= 2 and <= 4 && head[4] != 0xFF : IsFrame(head));

    // ISO/IEC 11172-3: eleven bits of ones, a known version, layer III, a known bit rate and sampling rate.
    private static bool IsFrame(ReadOnlySpan<byte> head) =>
        head[0] == 0xFF && (head[1] & 0xE0) == 0xE0 && (head[1] & 0x18) != 0x08 && (head[1] & 0x06) == 0x02
        && (head[2] & 0xF0) is not 0 and not 0xF0 && (head[2] & 0x0C) != 0x0C;
}
