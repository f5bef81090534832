using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace VoNhai.Commerce.Storefront.Offline;

/// <summary>
/// What every service worker of ours is written from: its script, and a version over all that it keeps. When anything changes, so does the
/// version, and the browser fetches the whole set anew.
/// </summary>
internal static partial class WorkerScript
{
    /// <summary>A script that is part of the program.</summary>
    /// <exception cref="CommerceException">The program lacks it.</exception>
    public static string Read(string resource)
    {
        using var script = typeof(WorkerScript).Assembly.GetManifestResourceStream(resource) ?? throw new CommerceException($"The assembly lacks its resource {resource}.");
        using var reader = new StreamReader(script, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The scripts in a folder of the site, in order.</summary>
    public static IEnumerable<string> In(IFileProvider root, string folder) =>
        root.GetDirectoryContents(folder).Where(file => !file.IsDirectory && file.Name.EndsWith(".js", StringComparison.Ordinal)).Select(file => $"{folder}/{file.Name}");

    /// <summary>A file's own name, when a page named it by its content: <c>/js/site.1b1yiqv1o2.js</c> is <c>/js/site.js</c>.</summary>
    public static string Plain(string path) => ByContent().Replace(path, "$1");

    /// <summary>A version over the build, the files with their names, and whatever else the copies are made of. The layout is part of the build.</summary>
    public static string VersionOf(IFileProvider root, IEnumerable<string> files, string also = "")
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(WorkerScript).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(also));
        foreach (var file in files)
        {
            using var content = root.GetFileInfo(file).CreateReadStream();
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    [GeneratedRegex(@"\.[a-z0-9]{10}(\.[a-z]+)$")]
    private static partial Regex ByContent();
}
