using BenchmarkDotNet.Attributes;
using QRCoder;
using VoNhai.Commerce.QrImages;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>From the text to an SVG. What is above the bare matrix is ours: sheet, writer, and a look whether it is a practice code.</summary>
public class DrawingSvg
{
    [Benchmark]
    public string Ours() => QrImage.Svg(Codes.Payload);

    [Benchmark]
    public int MatrixAlone()
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(Codes.Payload, QRCodeGenerator.ECCLevel.M);
        return matrix.ModuleMatrix.Count;
    }

    [Benchmark(Baseline = true)]
    public string Control()
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(Codes.Payload, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(matrix);
        return picture.GetGraphic(8);
    }
}
