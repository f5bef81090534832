using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Package;

/// <summary>The SDK as <c>eng/pack.sh</c> packs it, once for all tests that look at it.</summary>
public sealed class PackedSdk
{
    private static readonly Lazy<string> Packed = new(() => RunScript("eng/pack.sh").Output.Trim().Split('\n')[^1]);

    internal static string Version => Packed.Value;

    internal static string File(string extension) => Repository.Path($"artifacts/feed/VoNhai.Commerce.Sdk.{Version}.{extension}");

    /// <summary>What lies in it, without the packaging format's own files.</summary>
    internal static IReadOnlyList<string> Entries(string extension)
    {
        using var package = ZipFile.OpenRead(File(extension));
        return [.. package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
                && name is not "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    internal static XElement Metadata()
    {
        using var package = ZipFile.OpenRead(File("nupkg"));
        using var nuspec = package.GetEntry("VoNhai.Commerce.Sdk.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>Runs a script of eng/; on Windows there is none, and the test is skipped.</summary>
    internal static (string Output, string Errors) RunScript(string script, params (string Name, string Value)[] environment)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts of eng/ are for bash.");
        var start = new ProcessStartInfo(Repository.Path(script)) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}:\n{output}\n{errors.Result}");
        return (output, errors.Result);
    }
}
