using System.Globalization;

namespace VoNhai.Commerce.Storefront.Backups;

/// <summary>A backup as a file: only its owner may read it, it appears when it is whole, and none is written over.</summary>
internal static class BackupFile
{
    /// <summary>Writes beside the file and puts it in its place at the end.</summary>
    public static async Task WriteAsync(string file, Func<string, Task> write)
    {
        if (File.Exists(file))
        {
            throw new BackupException($"{file} đã có. Hãy chọn tên khác.", $"{file} exists. Choose another name.");
        }

        var part = file + ".part";
        try
        {
            CreatePrivate(part);
            await write(part);
            await using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                // A power cut right after "done" must not leave an empty file.
                written.Flush(flushToDisk: true);
            }

            File.Move(part, file);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Households' names and telephone numbers are in it, and the keys of the sessions.</summary>
    public static void CreatePrivate(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }

    /// <summary>Whether the file begins as that engine's copies do.</summary>
    public static async Task EnsureBeginsAsync(string file, byte[] beginning)
    {
        if (!File.Exists(file))
        {
            throw new BackupException($"Không có tập tin {file}.", $"There is no file {file}.");
        }

        var found = new byte[beginning.Length];
        await using var stream = File.OpenRead(file);
        if (await stream.ReadAtLeastAsync(found, found.Length, throwOnEndOfStream: false) < found.Length || !found.SequenceEqual(beginning))
        {
            throw new BackupException(
                $"{file} không phải bản sao lưu của loại cơ sở dữ liệu đang dùng (Database:Provider).",
                $"{file} is no backup of the kind of database in use (Database:Provider).");
        }
    }

    /// <summary>A program does not know what a newer one has put into its tables.</summary>
    public static void EnsureKnown(IEnumerable<string> applied, IReadOnlySet<string> known)
    {
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } strange)
        {
            throw new BackupException(
                $"Bản sao lưu là của phiên bản mới hơn ({strange}). Hãy cập nhật chương trình trước.",
                $"The backup is of a newer version ({strange}). Update the program first.");
        }
    }

    /// <summary>What is added to the name of the database that a restored one replaces: the moment, UTC.</summary>
    public static string Aside(DateTimeOffset now) => now.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    public static string Megabytes(long bytes) => (bytes / 1_048_576.0).ToString("0.0", CultureInfo.InvariantCulture);
}
