using System.Diagnostics;

[assembly: AssemblyFixture(typeof(VoNhai.Commerce.Storefront.Tests.Running.PublishedCopy))]

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// The storefront as <c>dotnet publish</c> makes it, in a folder far from the source; made once per run, when first asked for. Take it
/// as a constructor argument of the test class.
/// </summary>
public sealed class PublishedCopy : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly Lazy<Task> publishing;

    public PublishedCopy() => publishing = new Lazy<Task>(PublishAsync);

    /// <summary>The program's dll.</summary>
    public async Task<string> ProgramAsync()
    {
        await publishing.Value;
        return folder.Path("VoNhai.Commerce.Storefront.dll");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PublishAsync()
    {
#if DEBUG
        string[] built = [];
#else
        // The release that the tests were built with is the one to publish.
        string[] built = ["--no-build"];
#endif
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Repository.Storefront, "-c", "Release", .. built, "-o", folder.Name, "--nologo", "-v", "q", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet publish failed:\n{output}");
        }
    }
}
