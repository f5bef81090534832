using System.Diagnostics;
using System.Text;

namespace VoNhai.Commerce.Storefront.Tests.CommandLine;

/// <summary>One run of the program as a process of its own, to its end.</summary>
internal sealed record CommandRun(int ExitCode, byte[] Output, string Errors)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The program as it was built beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "VoNhai.Commerce.Storefront.dll");

    public string Text => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Output);

    public static Task<CommandRun> OfAsync(params string[] arguments) => StartAsync(Program, null, Path.GetTempPath(), arguments);

    /// <param name="program">Its dll.</param>
    /// <param name="input">What is piped into it.</param>
    /// <param name="folder">Where it is started from.</param>
    /// <param name="arguments">Its command line.</param>
    public static async Task<CommandRun> StartAsync(string program, byte[]? input, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        using var time = new CancellationTokenSource(Longest);
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, time.Token);
        var errors = process.StandardError.ReadToEndAsync(time.Token);
        await WriteAsync(process, input ?? []);
        try
        {
            await process.WaitForExitAsync(time.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        await reading;
        return new(process.ExitCode, output.ToArray(), await errors);
    }

    private static async Task WriteAsync(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading to the end, as it may.
        }
    }
}
