using System.Buffers.Binary;
using System.Text;

namespace VoNhai.Commerce.Catalog;

/// <summary>
/// Blanks what a telephone writes beside a recording: its name, which some makers take from the place, where it was made and by which device. The boxes
/// stay as long as they were, because others count bytes from the beginning.
/// </summary>
internal static class Mp4Notes
{
    private const int HeaderLength = 8;
    private const int LongHeaderLength = 16;

    /// <summary>Boxes that hold boxes and lead to notes, by how deep they lie: one that lies elsewhere leads nowhere. ISO/IEC 14496-12.</summary>
    private static readonly string[][] Ways = [["moov", "moof"], ["trak", "traf"], ["mdia"]];

    /// <summary>What stands in them is nobody's sound; what is free may still hold what once stood there.</summary>
    private static readonly string[] Notes = ["udta", "meta", "uuid", "free", "skip"];

    /// <param name="file">What it is taken out of.</param>
    /// <param name="isFilm">Whether there is something beside sound: pictures, words or places.</param>
    /// <returns>False when its boxes are none: then it is no MP4.</returns>
    public static bool TryBlank(Span<byte> file, out bool isFilm)
    {
        isFilm = false;
        var hasSound = false;
        return TryWalk(file, ref isFilm, ref hasSound, depth: 0) && (hasSound || isFilm);
    }

    private static bool TryWalk(Span<byte> boxes, ref bool isFilm, ref bool hasSound, int depth)
    {
        while (boxes.Length >= HeaderLength)
        {
            var (whole, header) = LengthOf(boxes, depth);
            if (whole < (ulong)header || whole > (ulong)boxes.Length)
            {
                return false;
            }

            var name = Encoding.Latin1.GetString(boxes[4..8]);
            var inside = boxes[header..(int)whole];
            if (Notes.Contains(name))
            {
                "free"u8.CopyTo(boxes[4..]);
                inside.Clear();
            }
            else if (name == "hdlr" && inside.Length >= 12)
            {
                var isSound = inside[8..12].SequenceEqual("soun"u8);
                (isFilm, hasSound) = (isFilm || !isSound, hasSound || isSound);
            }
            else if (depth < Ways.Length && Ways[depth].Contains(name) && !TryWalk(inside, ref isFilm, ref hasSound, depth + 1))
            {
                return false;
            }

            boxes = boxes[(int)whole..];
        }

        return boxes.IsEmpty;
    }

    /// <summary>0: to the end, which only the last box of a file may say; 1: the length stands behind the name in 64 bits, as recorders of telephones write it.</summary>
    private static (ulong Whole, int Header) LengthOf(ReadOnlySpan<byte> box, int depth) => BinaryPrimitives.ReadUInt32BigEndian(box) switch
    {
        0 when depth == 0 => ((ulong)box.Length, HeaderLength),
        1 when box.Length >= LongHeaderLength => (BinaryPrimitives.ReadUInt64BigEndian(box[HeaderLength..]), LongHeaderLength),
        var length => (length, HeaderLength),
    };
}
