using System.Text;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

/// <summary>Writes an Excel 97 workbook by hand ([MS-XLS] records in an [MS-CFB] file): one sheet of texts, numbers and moments.</summary>
internal static class XlsFile
{
    private const int Sector = 512;
    private const int MostInRecord = 8_000;

    public static byte[] Write(IEnumerable<object?[]> rows)
    {
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        var sheet = SheetOf(rows, strings);
        var before = GlobalsOf(strings, sheetOffset: 0).Length;
        var workbook = GlobalsOf(strings, before).Concat(sheet).ToArray();
        return Compound(workbook);
    }

    /// <summary>A table of that many empty strings, three bytes each, that may claim to have fewer.</summary>
    public static byte[] WithEmptyStrings(int count, int? claimed = null)
    {
        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream);
        Record(to, 0x809, [0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Record(to, 0x85, [0, 0, 0, 0, 0, 0, 6, 0, .. "Sao ke"u8]);
        var id = (ushort)0xFC;
        byte[] head = [.. BitConverter.GetBytes(claimed ?? count), .. BitConverter.GetBytes(claimed ?? count)];
        for (var left = count; left > 0; left -= 2_700)
        {
            Record(to, id, [.. head, .. new byte[Math.Min(left, 2_700) * 3]]);
            (id, head) = (0x3C, []);
        }

        Record(to, 0x0A, []);
        return Compound(stream.ToArray());
    }

    private static byte[] GlobalsOf(Dictionary<string, int> strings, int sheetOffset)
    {
        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream);
        Record(to, 0x809, [0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Record(to, 0x42, [0xB0, 0x04]);
        Record(to, 0xE0, FormatOf(0));
        Record(to, 0xE0, FormatOf(22));
        Record(to, 0x85, [.. BitConverter.GetBytes(sheetOffset), 0, 0, 6, 0, .. "Sao ke"u8]);
        WriteStrings(to, strings.Keys);
        Record(to, 0x0A, []);
        return stream.ToArray();
    }

    private static byte[] FormatOf(byte format)
    {
        var xf = new byte[20];
        xf[2] = format;
        return xf;
    }

    private static void WriteStrings(BinaryWriter to, Dictionary<string, int>.KeyCollection strings)
    {
        var id = (ushort)0xFC;
        var body = new List<byte>([.. BitConverter.GetBytes(strings.Count), .. BitConverter.GetBytes(strings.Count)]);
        foreach (var text in strings)
        {
            // Excel, too, takes one byte for a character where that is enough.
            var isNarrow = text.All(c => c < 256);
            byte[] one = [.. BitConverter.GetBytes((ushort)text.Length), (byte)(isNarrow ? 0 : 1), .. (isNarrow ? Encoding.Latin1 : Encoding.Unicode).GetBytes(text)];
            if (body.Count + one.Length > MostInRecord)
            {
                Record(to, id, [.. body]);
                body.Clear();
                id = 0x3C;
            }

            body.AddRange(one);
        }

        Record(to, id, [.. body]);
    }

    private static byte[] SheetOf(IEnumerable<object?[]> rows, Dictionary<string, int> strings)
    {
        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream);
        Record(to, 0x809, [0x00, 0x06, 0x10, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        var all = rows.ToList();
        var width = all.Max(row => row.Length);
        Record(to, 0x200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(all.Count), 0, 0, .. BitConverter.GetBytes((ushort)width), 0, 0]);
        for (var r = 0; r < all.Count; r++)
        {
            Record(to, 0x208, [.. BitConverter.GetBytes((ushort)r), 0, 0, .. BitConverter.GetBytes((ushort)width), 0xFF, 0, 0, 0, 0, 0, 0, 1, 0x0F, 0]);
            for (var c = 0; c < all[r].Length; c++)
            {
                byte[] at = [.. BitConverter.GetBytes((ushort)r), .. BitConverter.GetBytes((ushort)c)];
                switch (all[r][c])
                {
                    case null:
                        break;
                    case string text:
                        if (!strings.TryGetValue(text, out var index))
                        {
                            index = strings.Count;
                            strings.Add(text, index);
                        }

                        Record(to, 0xFD, [.. at, 0, 0, .. BitConverter.GetBytes(index)]);
                        break;
                    case DateTime moment:
                        Record(to, 0x203, [.. at, 1, 0, .. BitConverter.GetBytes(moment.ToOADate())]);
                        break;
                    case var number:
                        Record(to, 0x203, [.. at, 0, 0, .. BitConverter.GetBytes(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))]);
                        break;
                }
            }
        }

        Record(to, 0x0A, []);
        return stream.ToArray();
    }

    private static void Record(BinaryWriter to, ushort id, byte[] body)
    {
        to.Write(id);
        to.Write((ushort)body.Length);
        to.Write(body);
    }

    private static byte[] Compound(byte[] workbook)
    {
        var data = Math.Max(8, (workbook.Length + Sector - 1) / Sector);
        var tables = 1;
        while (tables * 128 < tables + 1 + data)
        {
            tables++;
        }

        // Sectors: the tables, one directory, the workbook; more than 109 tables need one more sector that lists them.
        var extra = tables > 109 ? (tables - 109 + 126) / 127 : 0;
        while (tables * 128 < tables + extra + 1 + data)
        {
            tables++;
        }

        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream);
        to.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        to.Write(new byte[16]);
        foreach (var word in (ushort[])[0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0])
        {
            to.Write(word);
        }

        var directory = tables + extra;
        foreach (var word in (uint[])[0, (uint)tables, (uint)directory, 0, 4096, 0xFFFFFFFE, 0, extra > 0 ? (uint)tables : 0xFFFFFFFE, (uint)extra])
        {
            to.Write(word);
        }

        for (var i = 0; i < 109; i++)
        {
            to.Write(i < tables ? (uint)i : 0xFFFFFFFF);
        }

        for (var i = 0; i < tables * 128; i++)
        {
            to.Write(i < tables ? 0xFFFFFFFD : i < directory ? 0xFFFFFFFC : i == directory ? 0xFFFFFFFE
                : i < directory + data ? (uint)(i + 1) : i == directory + data ? 0xFFFFFFFE : 0xFFFFFFFF);
        }

        for (var x = 0; x < extra; x++)
        {
            for (var i = 0; i < 127; i++)
            {
                var table = 109 + (x * 127) + i;
                to.Write(table < tables ? (uint)table : 0xFFFFFFFF);
            }

            to.Write(x + 1 < extra ? (uint)(tables + x + 1) : 0xFFFFFFFE);
        }

        Entry(to, "Root Entry", 5, child: 1, start: 0xFFFFFFFE, size: 0);
        Entry(to, "Workbook", 2, child: 0xFFFFFFFF, start: (uint)directory + 1, size: (uint)(data * Sector));
        Entry(to, "", 0, 0xFFFFFFFF, 0, 0);
        Entry(to, "", 0, 0xFFFFFFFF, 0, 0);
        to.Write(workbook);
        to.Write(new byte[(data * Sector) - workbook.Length]);
        return stream.ToArray();
    }

    private static void Entry(BinaryWriter to, string name, byte type, uint child, uint start, uint size)
    {
        var bytes = new byte[64];
        Encoding.Unicode.GetBytes(name).CopyTo(bytes, 0);
        to.Write(bytes);
        to.Write((ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        to.Write(type);
        to.Write((byte)1);
        to.Write(0xFFFFFFFF);
        to.Write(0xFFFFFFFF);
        to.Write(child);
        to.Write(new byte[36]);
        to.Write(start);
        to.Write(size);
        to.Write(0u);
    }
}
