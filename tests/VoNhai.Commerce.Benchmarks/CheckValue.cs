using System.Text;
using BenchmarkDotNet.Attributes;
using VoNhai.Commerce.Benchmarks.Controls;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>The check value over one code.</summary>
public class CheckValue
{
    private static readonly string[] Texts = [.. Codes.Payloads.Select(payload => payload[..^4])];
    private static readonly byte[][] Bytes = [.. Texts.Select(Encoding.UTF8.GetBytes)];

    [Benchmark]
    public ushort OursOverChars() => EmvCrc.Of(Texts[Codes.Next()]);

    [Benchmark]
    public ushort OursOverBytes() => EmvCrc.Of(Bytes[Codes.Next()]);

    [Benchmark(Baseline = true)]
    public ushort Control() => BitwiseCrc.Of(Bytes[Codes.Next()]);
}
