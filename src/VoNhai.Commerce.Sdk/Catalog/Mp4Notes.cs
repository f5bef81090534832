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

    /// <summary>Boxes that hold boxes and lead to notes. ISO/IEC 14496-12.</summary>
    private static readonly string[] Ways = ["moov", "trak", "mdia"];

    private static readonly string[] Notes = ["udta", "meta", "uuid"];

    /// <returns>False when its boxes are none: then it is no MP4.</returns>
    public static bool TryBlank(Span<byte> file, out bool isFilm)
    {
        isFilm = false;
        var hasSound = false;
        return TryWalk(file, ref isFilm, ref hasSound, atTop: true) && (hasSound || isFilm);
    }

    private static bool TryWalk(Span<byte> boxes, ref bool isFilm, ref bool hasSound, bool atTop)
    {
        while (boxes.Length >= HeaderLength)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            // 0: to the end, which only the last box of a file may say; 1: a length of 64 bits, which no short sound needs.
            var whole = length == 0 && atTop ? (uint)boxes.Length : length;
            if (whole < HeaderLength || whole > boxes.Length)
            {
                return false;
            }

            var name = Encoding.Latin1.GetString(boxes[4..8]);
            var inside = boxes[HeaderLength..(int)whole];
            if (Notes.Contains(name))
            {
                "free"u8.CopyTo(boxes[4..]);
                inside.Clear();
            }
            else if (name == "hdlr" && inside.Length >= 12)
            {
                isFilm |= inside[8..12].SequenceEqual("vide"u8);
                hasSound |= inside[8..12].SequenceEqual("soun"u8);
            }
            else if (Ways.Contains(name) && !TryWalk(inside, ref isFilm, ref hasSound, atTop: false))
            {
                return false;
            }

            boxes = boxes[(int)whole..];
        }

        return boxes.IsEmpty;
    }
}
