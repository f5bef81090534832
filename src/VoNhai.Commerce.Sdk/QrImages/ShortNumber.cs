using System.Globalization;
using System.Runtime.InteropServices;

namespace VoNhai.Commerce.QrImages;

/// <summary>
/// Numbers from -999 to 999 as text, ready made: the longest has four characters, which are copied in one go. The widest sheet has
/// 836 dots a row (177 modules, the widest quiet zone, four dots a module), the highest 892.
/// </summary>
internal static class ShortNumber
{
    private const int Greatest = 999;
    private const int Characters = 4;

    private static readonly Written[] All = [.. Enumerable.Range(-Greatest, 2 * Greatest + 1).Select(Make)];

    /// <summary>Writes a number; there must be room for four characters, however short it is.</summary>
    /// <returns>How many of them belong to the number.</returns>
    public static int Write(int number, Span<char> room)
    {
        var written = All[number + Greatest];
        MemoryMarshal.Write(MemoryMarshal.AsBytes(room), written.Text);
        return written.Length;
    }

    private static Written Make(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new(MemoryMarshal.Cast<char, ulong>(text.PadRight(Characters))[0], text.Length);
    }

    private readonly record struct Written(ulong Text, int Length);
}
