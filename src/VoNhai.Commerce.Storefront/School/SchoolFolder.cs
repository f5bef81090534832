using System.Text;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>The folder that holds the course: <c>docs/dao-tao</c> in the source, <c>dao-tao</c> beside the program.</summary>
internal static class SchoolFolder
{
    /// <summary>Where a build and a published copy have it: files, so that a trainer may add one and start again.</summary>
    public static string BesideProgram { get; } = Path.Combine(AppContext.BaseDirectory, "dao-tao");

    /// <summary>Paths below the folder, with slashes, in the order of their names.</summary>
    public static IReadOnlyList<string> FilesIn(string folder, string below = "") =>
        Directory.Exists(Path.Combine(folder, below))
            ? [.. Directory.EnumerateFiles(Path.Combine(folder, below), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The text of a file; <c>null</c> when it is not UTF-8, which is a problem.</summary>
    public static string? ReadText(string folder, string path, ICollection<SchoolProblem> problems)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, path), new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new(path, 0, "Tệp không phải UTF-8. Xin lưu lại bằng mã UTF-8."));
            return null;
        }
    }
}
