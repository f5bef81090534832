using System.Text;
using BenchmarkDotNet.Attributes;
using VoNhai.Commerce.Benchmarks.Controls;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>A code with every rule checked. The control makes its texts in any case; ours makes them when asked.</summary>
public class Reading
{
    private static readonly byte[][] Utf8 = [.. Codes.Payloads.Select(Encoding.UTF8.GetBytes)];

    [Benchmark]
    public bool Ours() => VietQrReader.Read(Codes.Payloads[Codes.Next()]).Valid;

    [Benchmark]
    public int OursAndItsTexts()
    {
        var reading = VietQrReader.Read(Codes.Payloads[Codes.Next()]);
        return reading.Bin!.Length + reading.Account!.Length + reading.Memo!.Length + (reading.Amount is null ? 0 : 1);
    }

    [Benchmark]
    public bool OursFromBytes() => VietQrReader.Read(Utf8[Codes.Next()], VietQrStrictness.Strict).Valid;

    [Benchmark(Baseline = true)]
    public bool Control() => SubstringReader.Read(Codes.Payloads[Codes.Next()]).Valid;
}
