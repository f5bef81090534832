using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using VoNhai.Commerce.Benchmarks;

// Short on purpose: twelve times a seventh of a second each, in this process. eng/bench.sh prints what comes out.
// Names of suites as arguments measure those alone.
var job = Job.Default
    .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(2), logOutput: false))
    .WithWarmupCount(3)
    .WithIterationCount(12)
    .WithIterationTime(TimeInterval.FromMilliseconds(150));

var log = new StreamLogger(Path.Combine(Path.GetTempPath(), $"vonhai-bench-{Environment.ProcessId}.log"));
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(log)
    .WithArtifactsPath(Directory.CreateTempSubdirectory("vonhai-bench-").FullName);

Type[] suites = [typeof(Building), typeof(Reading), typeof(CheckValue), typeof(DrawingSvg), typeof(DrawingPng)];
var results = suites.Where(suite => args.Length == 0 || args.Contains(suite.Name)).Select(suite =>
{
    Console.Error.WriteLine($"measuring {suite.Name}");
    return BenchmarkRunner.Run(suite, config);
}).ToList();

log.Dispose();
var table = new ResultTable(results);
Console.WriteLine(table.ToMarkdown());
if (args.Length == 0 || args.Contains(nameof(Matching)))
{
    Console.WriteLine(Matching.ToMarkdown());
}

// By name only: filling two databases takes minutes.
if (args.Contains(nameof(Search)))
{
    Console.WriteLine(Machine.Describe());
    Console.WriteLine(await Search.ToMarkdownAsync());
}

return table.IsComplete ? 0 : 1;
