using VoNhai.Commerce.Storefront.Backups;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Backups;

/// <summary>One run of <c>backup</c> or <c>restore</c> on a test's database.</summary>
internal sealed record BackupRun(int ExitCode, string Output, string Errors)
{
    public static async Task<BackupRun> OfAsync(string verb, TestDatabase database, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var exitCode = await new BackupVerb(output, errors).RunAsync(verb, [.. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}"), .. arguments]);
        return new BackupRun(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Runs it and expects it to be done.</summary>
    public static async Task DoneAsync(string verb, TestDatabase database, string file)
    {
        var run = await OfAsync(verb, database, file);
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains(file, run.Output, StringComparison.Ordinal);
    }

    /// <summary>Runs it and expects a refusal that says this.</summary>
    public static async Task RefusedAsync(string verb, TestDatabase database, string file, string because)
    {
        var run = await OfAsync(verb, database, file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(because, run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
