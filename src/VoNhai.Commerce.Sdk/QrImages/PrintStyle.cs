using System.Globalization;

namespace VoNhai.Commerce.QrImages;

/// <summary>
/// The style sheet of the printed pages. A paper is 100 units (--u) wide and, as all A sizes are, 141 high: a stand is one design at
/// three sizes. Tags keep millimetres, because sheets of labels do.
/// </summary>
internal static class PrintStyle
{
    public static string For(PaperSize paper)
    {
        var (width, height) = paper switch
        {
            PaperSize.A4 => (210, 297),
            PaperSize.A5 => (148, 210),
            PaperSize.A6 => (105, 148),
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, "Not a paper."),
        };
        // In millimetres: style sheets know no A6.
        return string.Create(CultureInfo.InvariantCulture, $$"""
            @page { size: {{width}}mm {{height}}mm; margin: 0; }
            .paper { --u: {{width / 100m}}mm; width: {{width}}mm; height: {{height - 1}}mm; }
            {{Shared}}
            @media screen and (max-width: 56rem) { .paper { zoom: {{Zoom(56 * 16 * 0.6, width)}}; } }
            @media screen and (max-width: 34rem) { .paper { zoom: {{Zoom(350, width)}}; } }
            @media screen and (max-width: 23rem) { .paper { zoom: {{Zoom(292, width)}}; } }

            """);
    }

    // So that a paper is as wide as the screen of a phone.
    private static string Zoom(double pixels, int millimetres) =>
        Math.Min(1, pixels / (millimetres * 96 / 25.4)).ToString("0.##", CultureInfo.InvariantCulture);

    private const string Shared =
        """
        @media print { html, body { margin: 0; padding: 0; } }
        .paper, .paper * { box-sizing: border-box; margin: 0; padding: 0; border: 0; }
        .paper { position: relative; overflow: hidden; break-after: page; break-inside: avoid; color-scheme: light; background: #fff; color: #000; font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif; line-height: 1.2; overflow-wrap: anywhere; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .paper:last-child { break-after: auto; }
        .paper svg { display: block; width: 100%; height: 100%; }
        .paper b, .paper h1, .paper th { font-weight: 700; }
        .paper .p-tap { background: #000; color: #fff; text-align: center; font-weight: 700; white-space: nowrap; }
        @media screen { .paper { margin: 0 auto 1rem; outline: 1px solid #8d8266; } }

        .p-stand { display: flex; flex-direction: column; align-items: center; justify-content: space-between; padding: calc(var(--u) * 6) calc(var(--u) * 6) calc(var(--u) * 5); text-align: center; }
        .p-stand > * { width: 100%; }
        .p-stand .p-tap { font-size: calc(var(--u) * 5); line-height: 1.5; }
        .p-stand .p-to { font-size: calc(var(--u) * 3.6); }
        .p-stand h1 { line-height: 1.12; text-wrap: balance; }
        .p-stand .f0 { font-size: calc(var(--u) * 11); }
        .p-stand .f1 { font-size: calc(var(--u) * 9.4); }
        .p-stand .f2 { font-size: calc(var(--u) * 8); }
        .p-stand .f3 { font-size: calc(var(--u) * 6.8); }
        .p-stand .f4 { font-size: calc(var(--u) * 5.8); }
        .p-stand .f5 { font-size: calc(var(--u) * 4.9); }
        .p-stand .p-bank { font-size: calc(var(--u) * 5); }
        .p-stand .p-account { font-size: calc(var(--u) * 6.2); font-variant-numeric: tabular-nums; white-space: nowrap; }
        .p-stand .p-account.long { font-size: calc(var(--u) * 4.9); }
        .p-stand .p-qr { height: calc(var(--u) * 66); }
        .p-stand .p-say { font-size: calc(var(--u) * 4.6); font-weight: 700; border-top: calc(var(--u) * .5) solid #000; padding-top: calc(var(--u) * 2); }
        .p-stand .p-seller { font-size: calc(var(--u) * 2.8); }

        .p-tags { display: grid; align-content: start; justify-content: center; column-gap: 2.5mm; }
        .p-tags-8 { grid-template-columns: repeat(2, 99.1mm); grid-auto-rows: 67.7mm; padding-top: 13.1mm; }
        .p-tags-21 { grid-template-columns: repeat(3, 63.5mm); grid-auto-rows: 38.1mm; padding-top: 15.1mm; }
        .p-tag { display: grid; overflow: hidden; outline: .1mm dashed #999; outline-offset: -.1mm; }
        .p-tags-8 .p-tag { grid-template-columns: 1fr 52mm; gap: 2mm; padding: 3mm; }
        .p-tags-21 .p-tag { grid-template-columns: 1fr 36mm; gap: 1mm; padding: .4mm .5mm .4mm 2mm; }
        .p-tag .p-words { display: flex; flex-direction: column; justify-content: space-between; min-width: 0; min-height: 0; overflow: hidden; }
        .p-tag .p-words > * { flex: none; text-wrap: balance; }
        .p-tag .p-tap { line-height: 1.35; }
        .p-tag .p-qr { min-height: 0; align-self: center; }
        .p-tags-8 .p-qr { height: 61mm; }
        .p-tags-21 .p-qr { height: 37.253mm; }
        .p-tags-8 .f0 { font-size: 6.4mm; } .p-tags-8 .f1 { font-size: 5.2mm; } .p-tags-8 .f2 { font-size: 4.3mm; } .p-tags-8 .f3 { font-size: 3.5mm; }
        .p-tags-21 .f0 { font-size: 3.8mm; } .p-tags-21 .f1 { font-size: 3.2mm; } .p-tags-21 .f2 { font-size: 2.7mm; } .p-tags-21 .f3 { font-size: 2.3mm; }
        .p-tag .p0, .p-tag .p1, .p-tag .p2 { white-space: nowrap; font-weight: 700; }
        .p-tags-8 .p0 { font-size: 7mm; } .p-tags-8 .p1 { font-size: 5.4mm; } .p-tags-8 .p2 { font-size: 4mm; }
        .p-tags-21 .p0 { font-size: 4.6mm; } .p-tags-21 .p1 { font-size: 3.5mm; } .p-tags-21 .p2 { font-size: 2.7mm; }
        .p-tags-8 small { display: block; font-size: 3.2mm; } .p-tags-21 small { display: block; font-size: 2.1mm; }
        .p-tags-8 .p-tap { font-size: 5mm; } .p-tags-21 .p-tap { font-size: 3mm; }

        .p-slip { padding: calc(var(--u) * 5); font-size: calc(var(--u) * 1.2 + 1.8mm); }
        .p-slip .p-tap { font-size: 1.5em; line-height: 1.5; margin-bottom: .3em; }
        .p-slip .p-head { display: flex; justify-content: space-between; gap: 1em; }
        .p-slip h1 { font-size: 2.1em; font-family: ui-monospace, "DejaVu Sans Mono", monospace; white-space: nowrap; line-height: 1.3; }
        .p-slip .p-part { font-size: 1em; white-space: nowrap; }
        .p-slip .p-pay { display: grid; grid-template-columns: 52mm 1fr; gap: .8em; align-items: center; margin: .6em 0; padding: .4em 0; border-top: .3mm solid #000; border-bottom: .3mm solid #000; }
        .p-slip .p-qr { height: 62mm; }
        .p-slip dt { font-size: .85em; }
        .p-slip dd { font-weight: 700; margin-bottom: .25em; }
        .p-slip table { width: 100%; border-collapse: collapse; margin: .4em 0; }
        .p-slip th { text-align: left; }
        .p-slip td, .p-slip th { padding: .15em 0; border-bottom: .1mm solid #777; vertical-align: top; }
        .p-slip td:last-child, .p-slip th:last-child { text-align: right; white-space: nowrap; padding-left: 1em; }
        .p-slip .p-sum { font-size: 1.25em; font-weight: 700; text-align: right; }
        .p-slip .p-who { margin-top: .4em; }
        """;
}
