using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using VoNhai.Commerce.Benchmarks;

// Short on purpose: seven times a fifth of a second each, in this process. eng/bench.sh prints what comes out.
var job = Job.Default
    .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(2), logOutput: false))
    .WithWarmupCount(3)
    .WithIterationCount(7)
    .WithIterationTime(TimeInterval.FromMilliseconds(200));

var log = new StreamLogger(Path.Combine(Path.GetTempPath(), $"vonhai-bench-{Environment.ProcessId}.log"));
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(log)
    .WithArtifactsPath(Directory.CreateTempSubdirectory("vonhai-bench-").FullName);

Type[] suites = [typeof(Building), typeof(Reading), typeof(CheckValue), typeof(DrawingSvg), typeof(DrawingPng)];
var results = suites.Select(suite =>
{
    Console.Error.WriteLine($"measuring {suite.Name}");
    return BenchmarkRunner.Run(suite, config);
}).ToList();

log.Dispose();
var table = new ResultTable(results);
Console.WriteLine(table.ToMarkdown());
return table.IsComplete ? 0 : 1;
