using System.Diagnostics;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>A PostgreSQL server for one test alone, which may crash it.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    // Not inside a TempFolder: the server runs as another user, who may not enter one.
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"vonhai-own-postgres-{Guid.NewGuid():N}");

    private OwnPostgres()
    {
    }

    public string ConnectionString { get; private set; } = "";

    public static async Task<OwnPostgres> StartAsync()
    {
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("VONHAI_TEST_POSTGRES")))
        {
            Missing.Skip("No PostgreSQL: VONHAI_TEST_POSTGRES is not set (eng/test.sh sets it where it finds the server's programs).");
        }

        var server = new OwnPostgres();
        server.ConnectionString = (await server.RunAsync("start")).Trim();
        return server;
    }

    /// <summary>Every connection breaks, nothing is flushed, and the server recovers from its log.</summary>
    public Task CrashAsync() => RunAsync("crash");

    public async ValueTask DisposeAsync() => await RunAsync("stop");

    private async Task<string> RunAsync(string verb)
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, "eng", "postgres.sh"), [verb, folder]) { RedirectStandardOutput = true })!;
        var output = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return script.ExitCode == 0 ? output : throw new InvalidOperationException($"eng/postgres.sh {verb} ended with {script.ExitCode}.");
    }
}
