using System.Buffers.Binary;
using System.Text;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

/// <summary>Sounds of each kind, as short as they can be and still be known.</summary>
internal static class Sounds
{
    public static byte[] WebM(byte mark = 1) => [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81, 0x01, 0x42, 0x82, 0x84, .. "webm"u8, mark];

    public static byte[] Ogg(byte mark = 1) => [.. "OggS\0\u0002"u8, .. new byte[21], 19, .. "OpusHead"u8, mark];

    public static byte[] Mp3() => [0xFF, 0xFB, 0x90, 0x64, .. new byte[40]];

    public static byte[] Tagged() => [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0, .. Mp3()];

    public static byte[] Wav() => [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, .. new byte[16]];

    /// <summary>With a note of where it was made, as a telephone writes it.</summary>
    public static byte[] Mp4(string handler = "soun", string note = "") =>
    [
        .. Box("ftyp", [.. "M4A \0\0\0\0"u8]),
        .. Box("moov", [.. Box("trak", Box("mdia", Box("hdlr", [.. new byte[8], .. Encoding.Latin1.GetBytes(handler), .. new byte[12]]))), .. Box("udta", Box("\u00A9xyz", Encoding.Latin1.GetBytes(note)))]),
        .. Box("mdat", new byte[32]),
    ];

    /// <summary>As the recorder of a telephone writes it: the length of the sound in 64 bits.</summary>
    public static byte[] Mp4OfRecorder() => [.. Mp4()[..^40], 0, 0, 0, 1, .. "mdat"u8, 0, 0, 0, 0, 0, 0, 0, 48, .. new byte[32]];

    /// <summary>Boxes within boxes, as deep as they go.</summary>
    public static byte[] Mp4Nested()
    {
        var file = new byte[RecordingFile.MostBytes];
        Box("ftyp", [.. "M4A \0\0\0\0"u8]).CopyTo(file, 0);
        for (var at = 16; at + 8 <= file.Length; at += 8)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at), file.Length - at);
            "moov"u8.CopyTo(file.AsSpan(at + 4));
        }

        return file;
    }

    private static byte[] Box(string name, byte[] inside)
    {
        var box = new byte[8 + inside.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.Latin1.GetBytes(name).CopyTo(box, 4);
        inside.CopyTo(box, 8);
        return box;
    }
}
