using BenchmarkDotNet.Attributes;
using VoNhai.Commerce.Benchmarks.Controls;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>The text of a code. The writer alone, since a transfer also checks its fields and folds its memo.</summary>
public class Building
{
    private const string Bin = "970405";

    [Benchmark]
    public string Ours()
    {
        var writer = new EmvWriter(stackalloc char[256]);
        writer.Put(0, "01");
        writer.Put(1, "12");
        var template = writer.Open(38);
        writer.Put(0, "A000000727");
        var beneficiary = writer.Open(1);
        writer.Put(0, Bin);
        writer.Put(1, Codes.Account);
        writer.Close(beneficiary);
        writer.Put(2, "QRIBFTTA");
        writer.Close(template);
        writer.Put(53, "704");
        writer.Put(54, Codes.Amount);
        writer.Put(58, "VN");
        var additional = writer.Open(62);
        writer.Put(8, Codes.Memo);
        writer.Close(additional);
        writer.PutCrc();
        return writer.Written.ToString();
    }

    [Benchmark]
    public string TransferWithItsChecks() => Codes.Transfer().Payload;

    [Benchmark(Baseline = true)]
    public string Control() => ConcatenatingBuilder.Build(Bin, Codes.Account, Codes.Amount, Codes.Memo);
}
