using System.Text;
using BenchmarkDotNet.Attributes;
using VoNhai.Commerce.Benchmarks.Controls;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>The check value over one code.</summary>
public class CheckValue
{
    private static readonly string Text = Codes.Payload[..^4];
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Text);

    [Benchmark]
    public ushort OursOverChars() => EmvCrc.Of(Text);

    [Benchmark]
    public ushort OursOverBytes() => EmvCrc.Of(Bytes);

    [Benchmark(Baseline = true)]
    public ushort Control() => BitwiseCrc.Of(Bytes);
}
