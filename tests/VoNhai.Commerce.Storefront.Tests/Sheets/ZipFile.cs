using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VoNhai.Commerce.Storefront.Tests.Sheets;

/// <summary>Zips for tests: honest ones, and honest ones with some bytes changed.</summary>
internal static class ZipFile
{
    public const string Csv = "bang.csv";

    public static readonly byte[] Sheet = Encoding.UTF8.GetBytes("Tên hàng;Bán theo;Giá (đồng);Ảnh\nNa dai;kg;50000;na.jpg");

    public static byte[] Of(params (string Name, byte[] Bytes)[] files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return zip.ToArray();
    }

    /// <summary>A zip whose one picture is a link, as a Unix archiver writes it.</summary>
    public static byte[] WithLink(string name, string target)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var sheet = archive.CreateEntry(Csv).Open())
            {
                sheet.Write(Sheet);
            }

            var link = archive.CreateEntry(name);
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var entry = link.Open();
            entry.Write(Encoding.UTF8.GetBytes(target));
        }

        return zip.ToArray();
    }

    /// <summary>Changes a field of every header of the list at the end: 4 signature, 8 flags, 10 method, 16 sum, 20 packed, 24 unpacked.</summary>
    public static byte[] InList(byte[] zip, int at, Func<uint, uint> change, int bytes = 4, int which = -1)
    {
        var changed = zip.ToArray();
        var entry = 0;
        for (var i = 0; i + 46 <= changed.Length; i++)
        {
            if (!changed.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
            {
                continue;
            }

            if (which < 0 || entry == which)
            {
                var field = changed.AsSpan(i + at);
                if (bytes == 2)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(field, (ushort)change(BinaryPrimitives.ReadUInt16LittleEndian(field)));
                }
                else
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(field, change(BinaryPrimitives.ReadUInt32LittleEndian(field)));
                }
            }

            entry++;
        }

        return changed;
    }
}
