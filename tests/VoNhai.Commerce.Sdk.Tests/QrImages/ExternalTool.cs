using System.Diagnostics;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>A program beside us. Where it is missing a test is skipped with the reason; on CI it fails.</summary>
internal static class ExternalTool
{
    public static void Demand(string program)
    {
        if (!IsInstalled(program))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{program} is not installed.");
            Assert.Fail($"{program} is not installed, and CI must not skip.");
        }
    }

    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
