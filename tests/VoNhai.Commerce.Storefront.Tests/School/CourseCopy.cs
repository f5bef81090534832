using VoNhai.Commerce.Storefront.School;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.School;

/// <summary>The course in a folder of its own, to be broken on purpose and mended again. One for a class: its tests run one after another.</summary>
public sealed class CourseCopy : IDisposable
{
    private readonly TempFolder folder = new();

    public CourseCopy()
    {
        foreach (var file in SchoolFolder.FilesIn(Source))
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(file))!);
            File.Copy(System.IO.Path.Combine(Source, file), PathOf(file));
        }
    }

    /// <summary>The course in the source.</summary>
    public static string Source { get; } = System.IO.Path.Combine(Repository.Root, "docs", "dao-tao");

    public string Folder => folder.Name;

    public string PathOf(string file) => System.IO.Path.Combine(folder.Name, file);

    /// <summary>Replaces the first of <paramref name="from"/>, asks, and puts it back.</summary>
    /// <returns>What was found wrong, and the line where the replaced text began.</returns>
    internal (IReadOnlyList<SchoolProblem> Problems, int Line) CheckWith(string file, string from, string to)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no “{from}”.");
        return (CheckWith(file, () => File.WriteAllText(PathOf(file), text[..at] + to + text[(at + from.Length)..])), text[..at].Count(c => c == '\n') + 1);
    }

    /// <summary>Breaks a file, or makes one, asks, and puts it back as it was.</summary>
    internal IReadOnlyList<SchoolProblem> CheckWith(string file, Action breakIt)
    {
        var before = File.Exists(PathOf(file)) ? File.ReadAllBytes(PathOf(file)) : null;
        try
        {
            breakIt();
            return SchoolCheck.Of(Folder);
        }
        finally
        {
            if (before is null)
            {
                File.Delete(PathOf(file));
            }
            else
            {
                File.WriteAllBytes(PathOf(file), before);
            }
        }
    }

    public void Dispose() => folder.Dispose();
}
