using BenchmarkDotNet.Attributes;
using QRCoder;
using VoNhai.Commerce.QrImages;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>From the text to an SVG. What is above the bare matrix is ours: sheet, writer, and a look whether it is a practice code.</summary>
public class DrawingSvg
{
    private static readonly QrImageOptions Options = new();
    private static readonly QrSheet[] Sheets = [.. Codes.Payloads.Select(payload => QrSheet.Of(payload, Options))];

    [Benchmark]
    public string Ours() => QrImage.Svg(Codes.Payloads[Codes.Next()]);

    /// <summary>The writer over a sheet that is ready: measured by itself, because a difference of two encodings drowns it.</summary>
    [Benchmark]
    public string WriterAlone() => SvgWriter.Write(Sheets[Codes.Next()], 320, "Mã QR", Options.Colours);

    [Benchmark]
    public int MatrixAlone()
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(Codes.Payloads[Codes.Next()], QRCodeGenerator.ECCLevel.M);
        return matrix.ModuleMatrix.Count;
    }

    [Benchmark(Baseline = true)]
    public string Control()
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(Codes.Payloads[Codes.Next()], QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(matrix);
        return picture.GetGraphic(8);
    }
}
