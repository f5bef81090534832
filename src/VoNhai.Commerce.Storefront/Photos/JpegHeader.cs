using System.Buffers.Binary;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>Finds the frame header of a JPEG. // ITU-T T.81, B.2</summary>
internal static class JpegHeader
{
    // Encoders write about ten scans; each costs a pass over the whole picture, so hundreds are an attack.
    private const int MostScans = 100;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    public static PhotoHeader? Read(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                // A marker may be preceded by any number of fill bytes.
                at++;
                continue;
            }

            var segment = file[(at + 2)..];
            var length = BinaryPrimitives.ReadUInt16BigEndian(segment);
            if (length < 2 || length > segment.Length)
            {
                return null;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Frame(marker, segment[2..length], file);
            }

            if (marker is 0xDA or 0xD9)
            {
                return null;
            }

            at += 2 + length;
        }

        return null;
    }

    private static PhotoHeader? Frame(byte marker, ReadOnlySpan<byte> frame, ReadOnlySpan<byte> file)
    {
        // Baseline, extended and progressive, 8 bits: what cameras write. Lossless and arithmetic coding are not decoded.
        if (marker is not (0xC0 or 0xC1 or 0xC2) || frame.Length < 6 || frame[0] != 8)
        {
            return null;
        }

        var (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), frame[5]);
        if (width == 0 || height == 0 || components is 0 or > 4 || file.Count((ReadOnlySpan<byte>)[0xFF, 0xDA]) > MostScans)
        {
            return null;
        }

        // A progressive picture is held as 16-bit coefficients until its last scan.
        return new PhotoHeader(width, height, marker == 0xC2 ? (2 * components) + 1 : 0);
    }
}
