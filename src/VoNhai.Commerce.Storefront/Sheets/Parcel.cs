using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using VoNhai.Commerce.Sheets;
using VoNhai.Commerce.Storefront.Photos;

namespace VoNhai.Commerce.Storefront.Sheets;

/// <summary>
/// What a person brings: a sheet alone, or a zip with a sheet and pictures. Names in the zip are only compared with what lines of the sheet
/// say; none ever becomes a path. Nothing that the zip claims is believed: each file is unpacked into an array of the size that it may
/// have at most, and must come to the size and the sum that it claims.
/// </summary>
public sealed class Parcel
{
    // JPEG, PNG and WebP are packed already; what shrinks like this is no picture. A sheet of spaces is small either way.
    private const int GreatestRatio = 100;
    private const int FreeOfRatio = 256 * 1024;

    private const int EndRecord = 22;
    private const int MostHeader = 1024;
    private const int UnixFile = 0x8000;
    private const int UnixKind = 0xF000;

    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".webp"];
    private static readonly string[] SheetEndings = [".csv", ".txt"];

    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<string, int> pictures = new(StringComparer.Ordinal);
    private readonly int mostPictureBytes;

    private Parcel(ReadOnlyMemory<byte> file, int mostPictureBytes) => (this.file, this.mostPictureBytes) = (file, mostPictureBytes);

    /// <summary>The bytes of the sheet.</summary>
    public ReadOnlyMemory<byte> Sheet { get; private set; }

    /// <summary>The names of the pictures.</summary>
    public IReadOnlyList<string> Pictures { get; private set; } = [];

    /// <summary>Opens what was brought.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="settings">How large it may be.</param>
    /// <param name="photos">How large a picture may be.</param>
    /// <param name="problem">Why it is not opened, and the name in question.</param>
    /// <returns><c>null</c> with a problem.</returns>
    public static Parcel? Open(ReadOnlyMemory<byte> file, SheetSettings settings, PhotoSettings photos, out (ParcelProblem Problem, string Name)? problem)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(photos);
        problem = null;
        var parcel = new Parcel(file, photos.MostBytes);
        if (!IsZip(file.Span))
        {
            parcel.Sheet = file;
            return parcel;
        }

        try
        {
            parcel.Unpack(settings);
            return parcel;
        }
        catch (ParcelRefusedException refused)
        {
            problem = (refused.Problem, refused.Name);
            return null;
        }
        catch (InvalidDataException)
        {
            problem = (ParcelProblem.Damaged, "");
            return null;
        }
    }

    /// <summary>Unpacks one picture.</summary>
    /// <param name="name">One of <see cref="Pictures"/>, however its marks and capitals are written.</param>
    /// <param name="problem">Why it cannot be.</param>
    public byte[]? Read(string name, out ParcelProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(name);
        problem = null;
        try
        {
            using var archive = Archive();
            return ReadEntry(archive.Entries[pictures[SheetPictures.KeyOf(name)]], mostPictureBytes);
        }
        catch (ParcelRefusedException refused)
        {
            problem = refused.Problem;
        }
        catch (InvalidDataException)
        {
            problem = ParcelProblem.Damaged;
        }

        return null;
    }

    private static bool IsZip(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8);

    private void Unpack(SheetSettings settings)
    {
        if (file.Length > settings.MostZipBytes)
        {
            throw new ParcelRefusedException(ParcelProblem.TooLarge);
        }

        // Directories and the crumbs of macOS come on top.
        JudgeDirectory(file.Span, (settings.MostPictures * 3) + 50);
        using var archive = Archive();
        var budget = (long)settings.MostZipBytes * 2;
        var sheets = new List<ZipArchiveEntry>();
        var names = new List<string>();
        foreach (var (at, entry) in archive.Entries.Index())
        {
            if (NameOf(entry) is not { } name)
            {
                continue;
            }

            JudgeKind(entry, name);
            budget -= JudgeSize(entry, name);
            if (budget < 0)
            {
                throw new ParcelRefusedException(ParcelProblem.Bomb, name);
            }

            if (EndsIn(name, SheetEndings))
            {
                sheets.Add(entry);
            }
            else if (pictures.TryAdd(SheetPictures.KeyOf(name), at))
            {
                names.Add(name);
            }
            else
            {
                throw new ParcelRefusedException(ParcelProblem.TwoOfOneName, name);
            }
        }

        Pictures = names.Count <= settings.MostPictures ? names : throw new ParcelRefusedException(ParcelProblem.TooManyEntries);
        Sheet = sheets.Count == 1
            ? ReadEntry(sheets[0], VoNhai.Commerce.Sheets.Sheet.MostBytes + 1)
            : throw new ParcelRefusedException(sheets.Count == 0 ? ParcelProblem.NoSheet : ParcelProblem.TwoSheets);
    }

    private ZipArchive Archive() => new(
        MemoryMarshal.TryGetArray(file, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);

    /// <summary>
    /// The list at the end of the zip, before anything makes objects of it: one disk, no large form, no comment in which a second list could
    /// hide, no more entries than may be.
    /// </summary>
    private static void JudgeDirectory(ReadOnlySpan<byte> file, int mostEntries)
    {
        var end = file.Length >= EndRecord ? file[^EndRecord..] : [];
        if (!end.StartsWith("PK\u0005\u0006"u8) || BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != 0 || BinaryPrimitives.ReadUInt32LittleEndian(end[4..]) != 0)
        {
            throw new ParcelRefusedException(ParcelProblem.Damaged);
        }

        var (count, size, start) = (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        if (count == ushort.MaxValue || start == uint.MaxValue || start + (long)size != file.Length - EndRecord)
        {
            throw new ParcelRefusedException(ParcelProblem.Damaged);
        }

        if (count > mostEntries || size > (long)mostEntries * MostHeader)
        {
            throw new ParcelRefusedException(ParcelProblem.TooManyEntries);
        }
    }

    /// <summary>The last part of a name; <c>null</c> for a folder and for what systems leave behind.</summary>
    private static string? NameOf(ZipArchiveEntry entry)
    {
        var path = entry.FullName;
        if (path.Length is 0 or > 255 || path.StartsWith('/') || path.Any(c => c is '\\' or ':' or '\uFFFD' || char.IsControl(c)) || path.Split('/').Any(part => part is ".." or "."))
        {
            throw new ParcelRefusedException(ParcelProblem.UnsafeName);
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length == 0 || path.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini" ? null : name;
    }

    private static void JudgeKind(ZipArchiveEntry entry, string name)
    {
        // The kind of a Unix file stands in the upper half; Windows leaves it empty.
        var kind = (entry.ExternalAttributes >> 16) & UnixKind;
        if (kind is not (0 or UnixFile))
        {
            throw new ParcelRefusedException(ParcelProblem.NoFile, name);
        }

        if (entry.IsEncrypted)
        {
            throw new ParcelRefusedException(ParcelProblem.Encrypted, name);
        }

        if (EndsIn(name, [".zip", ".7z", ".rar", ".gz", ".tar"]))
        {
            throw new ParcelRefusedException(ParcelProblem.ZipInZip, name);
        }

        if (!EndsIn(name, PictureEndings) && !EndsIn(name, SheetEndings))
        {
            throw new ParcelRefusedException(ParcelProblem.OtherKind, name);
        }
    }

    private static long JudgeSize(ZipArchiveEntry entry, string name) =>
        entry.Length > FreeOfRatio && entry.Length > entry.CompressedLength * GreatestRatio ? throw new ParcelRefusedException(ParcelProblem.Bomb, name) : entry.Length;

    private static byte[] ReadEntry(ZipArchiveEntry entry, int most)
    {
        if (entry.Length > most)
        {
            throw new ParcelRefusedException(ParcelProblem.TooLarge, entry.Name);
        }

        var bytes = new byte[entry.Length];
        using var packed = entry.Open();
        var read = packed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read != bytes.Length || packed.ReadByte() >= 0 || Crc32.Of(bytes) != entry.Crc32)
        {
            throw new ParcelRefusedException(ParcelProblem.Lies, entry.Name);
        }

        return IsZip(bytes) ? throw new ParcelRefusedException(ParcelProblem.ZipInZip, entry.Name) : bytes;
    }

    private static bool EndsIn(string name, string[] endings) => endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
