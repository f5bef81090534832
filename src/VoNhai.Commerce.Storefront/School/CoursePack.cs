using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.Extensions.FileProviders;
using VoNhai.Commerce.Storefront.Hosting.Kept;
using VoNhai.Commerce.Storefront.Offline;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// The whole course to be kept: as a pack, which the worker of <c>/hoc</c> unpacks on the device, and as one HTML file for where there is no worker. Both
/// are made once, when first asked for, in the language of whoever asks; so what is shown as their size is their size.
/// </summary>
public sealed partial class CoursePack
{
    private const string Json = "application/json; charset=utf-8";
    private const string Html = "text/html; charset=utf-8";

    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly PagePrinter printer;
    private readonly SchoolLibrary library;
    private readonly IFileProvider root;
    private readonly ConcurrentDictionary<string, Lazy<Task<PackedCourse>>> packs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<KeptBytes>>> files = new(StringComparer.Ordinal);

    internal CoursePack(PagePrinter printer, SchoolLibrary library, IWebHostEnvironment environment)
    {
        this.printer = printer;
        this.library = library;
        root = environment.WebRootFileProvider;
    }

    /// <summary>The pack in the language of whoever asks.</summary>
    internal Task<PackedCourse> PackAsync() => OnceAsync(packs, PackPagesAsync);

    /// <summary>The one file in the language of whoever asks.</summary>
    internal Task<KeptBytes> FileAsync() => OnceAsync(files, PrintFileAsync);

    private static async Task<T> OnceAsync<T>(ConcurrentDictionary<string, Lazy<Task<T>>> made, Func<Task<T>> make)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        var making = made.GetOrAdd(language, _ => new(make));
        try
        {
            return await making.Value;
        }
        catch
        {
            // The next who asks tries again.
            made.TryRemove(new(language, making));
            throw;
        }
    }

    private async Task<KeptBytes> PrintFileAsync() => new(Encoding.UTF8.GetBytes(await printer.PrintAsync(SchoolAddresses.OneFile)), Html);

    private async Task<PackedCourse> PackPagesAsync()
    {
        var entries = new SortedDictionary<string, PackedFile>(StringComparer.Ordinal);
        foreach (var (pattern, slug) in Pages())
        {
            var html = await printer.PrintAsync(pattern, slug);
            entries[PagePrinter.AddressOf(pattern, slug)] = new(Html, html);
            foreach (var named in NamedFile().Matches(html).Select(match => WorkerScript.Plain(match.Groups["path"].Value)).Where(named => !entries.ContainsKey(named)))
            {
                entries[named] = await FileAtAsync(named);
            }
        }

        // Modules fetch these by themselves.
        foreach (var module in WorkerScript.In(root, "/js/hoc"))
        {
            entries[module] = await FileAtAsync(module);
        }

        entries[DrillFactsDoor.Path] = new(Json, await printer.PrintAsync(DrillFactsDoor.Path));
        var bytes = JsonSerializer.SerializeToUtf8Bytes(entries, Writing);
        return new(new KeptBytes(bytes, Json), Convert.ToHexStringLower(SHA256.HashData(bytes))[..16], entries.Values.Sum(entry => (long)Encoding.UTF8.GetByteCount(entry.Body)));
    }

    /// <summary>Every page that a learner or a trainer reads; what is drawn anew at each visit, as the set for a class, is none to keep.</summary>
    private IEnumerable<(string Pattern, string Slug)> Pages()
    {
        var course = library.Course;
        return new (string Pattern, string Slug)[] { (SchoolAddresses.Home, ""), (SchoolAddresses.Drills, ""), (SchoolAddresses.Prints, "") }
            .Concat(course.Lessons.SelectMany(lesson => new[] { ("/hoc/bai/{slug}", lesson.Slug), ("/hoc/chieu/{slug}", lesson.Slug) }))
            .Concat(course.Tracks.Select(track => ("/hoc/lo-trinh/{slug}", track.Id)))
            .Concat(course.Drills.Select(drill => drill.Id).Append("luot").Select(slug => ("/hoc/tinh-huong/{slug}", slug)))
            .Concat(course.Drills.Select(drill => ("/hoc/chieu/tinh-huong/{slug}", drill.Id)))
            .Concat(SchoolSheets.SlugsOf(course).Select(slug => ("/hoc/in/{slug}", slug)))
            .Concat(SchoolGuides.All.Where(guide => library.FindGuide(guide.Slug) is not null).Select(guide => ("/hoc/tap-huan-vien/{slug?}", guide.Slug)));
    }

    /// <summary>A file of the site, or what a door makes like one (the style sheets of paper).</summary>
    private async Task<PackedFile> FileAtAsync(string path)
    {
        var type = Path.GetExtension(path) switch { ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8", _ => "image/svg+xml" };
        var file = root.GetFileInfo(path);
        if (!file.Exists)
        {
            return new(type, await printer.PrintAsync(path));
        }

        using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
        return new(type, await reader.ReadToEndAsync());
    }

    [GeneratedRegex("""(?:href|src)="(?<path>/(?:css|js|img|favicon)[^"#?]*\.(?:css|js|svg))""")]
    private static partial Regex NamedFile();
}
