using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>The storefront as a process of its own, so that it can be killed, and its console read.</summary>
public sealed partial class StorefrontProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StorefrontProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = new("http://unknown");

    /// <summary>Everything that it wrote so far, errors too.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Starts <c>dotnet program.dll</c> and waits until it listens.</summary>
    /// <param name="program">The program's dll.</param>
    /// <param name="workingFolder">Where it is started from.</param>
    /// <param name="settings">
    /// Settings by name (<c>Database:File</c>) and environment variables (<c>ASPNETCORE_ENVIRONMENT</c>). Unless <c>ASPNETCORE_URLS</c> is
    /// among them, it listens at a free port of 127.0.0.1; an empty value leaves a variable out.
    /// </param>
    /// <param name="arguments">Its command line.</param>
    public static async Task<StorefrontProcess> StartAsync(
        string program, string workingFolder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsAboutHosting).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";

        // It lives for seconds: too short to earn back what profiles cost.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value.Length == 0 ? null : value;
        }

        var storefront = new StorefrontProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        try
        {
            storefront.Begin();
            storefront.Address = await storefront.listening.Task.WaitAsync(StartTime, TestContext.Current.CancellationToken);
            return storefront;
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            await storefront.DisposeAsync();
            throw new InvalidOperationException($"The storefront did not start:\n{storefront.Output}", failure);
        }
    }

    /// <summary>Starts several on one database at the same time; when one does not start, none is left.</summary>
    public static async Task<IReadOnlyList<StorefrontProcess>> StartSeveralAsync(int count, string program, IReadOnlyDictionary<string, string> settings)
    {
        var starting = Enumerable.Range(0, count).Select(_ => StartAsync(program, Path.GetTempPath(), settings)).ToList();
        try
        {
            return await Task.WhenAll(starting);
        }
        catch
        {
            foreach (var started in starting.Where(start => start.IsCompletedSuccessfully))
            {
                await (await started).DisposeAsync();
            }

            throw;
        }
    }

    public Browser NewBrowser() => new(Address);

    /// <summary>kill -9: nothing is flushed, nothing is closed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as systemd does, and waits.</summary>
    public async Task StopAsync()
    {
        if (!process.HasExited && Kill(process.Id, 15) == 0)
        {
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private void Begin()
    {
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("It has ended."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }

        var address = Listening().Match(line ?? "");
        if (address.Success)
        {
            listening.TrySetResult(new Uri(address.Groups[1].Value));
        }
    }

    /// <summary>What this process inherited from its own host says nothing about the storefront.</summary>
    private static bool IsAboutHosting(string variable)
        => variable.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || variable is "DOTNET_ENVIRONMENT" or "DOTNET_URLS" or "HTTP_PORTS" or "HTTPS_PORTS";

    [GeneratedRegex(@"Now listening on: (https?://[^\s""]+)")]
    private static partial Regex Listening();

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
