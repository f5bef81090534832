using BenchmarkDotNet.Attributes;
using QRCoder;
using VoNhai.Commerce.QrImages;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>From the text to a PNG of at least 600 pixels; the control draws as many pixels a module.</summary>
public class DrawingPng
{
    private static readonly QrImageOptions Options = new();
    private static readonly QrSheet[] Sheets = [.. Codes.Payloads.Select(payload => QrSheet.Of(payload, Options))];
    private static readonly int PixelsPerModule = WidthOf(QrImage.Png(Codes.Payload)) / Modules();

    [Benchmark]
    public byte[] Ours() => QrImage.Png(Codes.Payloads[Codes.Next()]);

    /// <summary>The writer over a sheet that is ready, see <see cref="DrawingSvg.WriterAlone"/>.</summary>
    [Benchmark]
    public byte[] WriterAlone() => PngWriter.Write(Sheets[Codes.Next()], PixelsPerModule, Options.Colours);

    [Benchmark]
    public int MatrixAlone()
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(Codes.Payloads[Codes.Next()], QRCodeGenerator.ECCLevel.M);
        return matrix.ModuleMatrix.Count;
    }

    [Benchmark(Baseline = true)]
    public byte[] Control()
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(Codes.Payloads[Codes.Next()], QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(matrix);
        return picture.GetGraphic(PixelsPerModule);
    }

    // With the quiet zone, which QRCoder counts in.
    private static int Modules()
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(Codes.Payload, QRCodeGenerator.ECCLevel.M);
        return matrix.ModuleMatrix.Count;
    }

    // Bytes 16 to 19 of a PNG, big endian.
    private static int WidthOf(byte[] png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
}
