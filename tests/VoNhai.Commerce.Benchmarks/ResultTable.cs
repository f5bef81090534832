using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using QRCoder;
using VoNhai.Commerce.QrImages;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>All results in one Markdown table, with the machine in its caption.</summary>
internal sealed class ResultTable
{
    private readonly Dictionary<string, (double Nanoseconds, long Bytes)> _measured = new(StringComparer.Ordinal);

    public ResultTable(IReadOnlyList<Summary> summaries)
    {
        IsComplete = summaries.All(summary => summary.BenchmarksCases.Length > 0 && summary.Reports.All(report => report.ResultStatistics is not null));
        foreach (var report in summaries.SelectMany(summary => summary.Reports))
        {
            if (report.ResultStatistics is { } statistics)
            {
                var name = $"{report.BenchmarkCase.Descriptor.Type.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}";
                _measured[name] = (statistics.Min, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
            }
        }
    }

    /// <summary>Whether nothing failed to run.</summary>
    public bool IsComplete { get; }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Measured on {Machine.Describe()}. {Codes.Count} codes of {Codes.Payload.Length} characters in turn (over a single one the processor learns its branches by heart); the fastest of twelve runs, since other work only ever slows one down.\n\n");
        text.Append("| what | ours | control | ratio | bytes allocated, ours | control | note |\n|---|--:|--:|--:|--:|--:|---|\n");
        Row(text, "build the text", "Building.Ours", "Building.Control", "one string; control: concatenation");
        Row(text, "build from a transfer, fields checked", "Building.TransferWithItsChecks", "Building.Control", "the transfer, its memo and the text");
        Row(text, "read with full validation", "Reading.Ours", "Reading.Control", "three objects: reading, tree, nodes; control: Substring and a Dictionary a level, same rules");
        Row(text, "read, and take bank, account, memo, amount", "Reading.OursAndItsTexts", "Reading.Control", "and three strings");
        Row(text, "read from UTF-8 bytes", "Reading.OursFromBytes", "Reading.Control", "and the text");
        Row(text, "check value over characters", "CheckValue.OursOverChars", "CheckValue.Control", "sixteen bytes a step; control: bit by bit");
        Row(text, "check value over bytes", "CheckValue.OursOverBytes", "CheckValue.Control", "");
        Row(text, "encode and SVG", "DrawingSvg.Ours", "DrawingSvg.Control", SvgNote());
        Row(text, "encode and PNG", "DrawingPng.Ours", "DrawingPng.Control", PngNote());
        return text.ToString();
    }

    private void Row(StringBuilder text, string what, string ours, string control, string note)
    {
        if (!_measured.TryGetValue(ours, out var we) || !_measured.TryGetValue(control, out var they))
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"| {what} | {Time(we.Nanoseconds)} | {Time(they.Nanoseconds)} | {they.Nanoseconds / we.Nanoseconds:0.0}× | {we.Bytes:N0} | {they.Bytes:N0} | {note} |\n");
    }

    private string SvgNote()
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(Codes.Payload, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(matrix);
        return $"{Share("DrawingSvg")}; {Size(Encoding.UTF8.GetByteCount(QrImage.Svg(Codes.Payload)))}, control {Size(Encoding.UTF8.GetByteCount(picture.GetGraphic(8)))}";
    }

    private string PngNote() => $"{Share("DrawingPng")}; {Size(QrImage.Png(Codes.Payload).Length)}, control {Size(new DrawingPng().Control().Length)}";

    // Two figures: the writer by itself against the matrix, and all that is ours as a difference of two long times.
    private string Share(string suite) =>
        _measured.TryGetValue(suite + ".Ours", out var all) && _measured.TryGetValue(suite + ".MatrixAlone", out var matrix)
            && _measured.TryGetValue(suite + ".WriterAlone", out var writer)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"matrix {Time(matrix.Nanoseconds)}, writer {Time(writer.Nanoseconds)}: {writer.Nanoseconds / matrix.Nanoseconds:0.0%} of it; {Math.Max(0, 1 - matrix.Nanoseconds / all.Nanoseconds):0.0%} of the whole is not the matrix")
            : "share not measured";

    private static string Size(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");

    private static string Time(double nanoseconds) => nanoseconds < 1_000
        ? string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns")
        : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000:0.0} µs");
}
