namespace VoNhai.Commerce.QrImages;

/// <summary>The room on an order slip, in em of its own text; the style sheet has the same figures.</summary>
internal sealed class SlipLayout
{
    // Head line, seller and heading of the table stand on every paper; the total has its room kept on each, too.
    private const double OnEveryPaper = 2.8 + 1.3 + 1.6 + 2.0;
    private const double PracticeBand = 2.6;
    private const double AirAroundWho = 1;
    private const double TableRow = 0.35;
    private const double TextLine = 1.2;

    // "Người mua:" and "10.000.000 ₫" with their gaps.
    private const double LeadingWords = 8;
    private const double Amount = 9;

    private readonly double _height;
    private readonly double _codeHeight;
    private readonly FittedText _what;

    private SlipLayout(double widthMm, double heightMm)
    {
        var u = widthMm / 100;
        var em = 1.2 * u + 1.8;
        var width = (widthMm - 10 * u) / em;
        _height = (heightMm - 1 - 10 * u) / em;
        _codeHeight = 62 / em + 2.4;
        _what = new(width - Amount, [1], [2]);
        Line = new(width, [1], [1]);
        Buyer = new(width - LeadingWords, [1], [1]);
        Place = new(width, [1], [2]);
        Beside = new(width - 52 / em - 0.8, [1], [3]);
    }

    /// <summary>Text over the whole width, one line.</summary>
    public FittedText Line { get; }

    /// <summary>A name behind "Người mua:", one line.</summary>
    public FittedText Buyer { get; }

    /// <summary>Text over the whole width, two lines.</summary>
    public FittedText Place { get; }

    /// <summary>Text beside the code.</summary>
    public FittedText Beside { get; }

    public static SlipLayout Of(PaperSize paper) => paper switch
    {
        PaperSize.A4 => new(210, 297),
        PaperSize.A5 => new(148, 210),
        PaperSize.A6 => new(105, 148),
        _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, "Not a paper."),
    };

    /// <summary>Deals the lines out to as many papers as they need; every paper but the first is for lines alone.</summary>
    public IReadOnlyList<IReadOnlyList<OrderSlipLine>> Deal(OrderSlip slip)
    {
        var papers = new List<List<OrderSlipLine>> { new() };
        var whole = _height - OnEveryPaper - (slip.IsPractice || slip.Transfer is { IsPractice: true } ? PracticeBand : 0);
        var left = whole - WhoAndWhere(slip) - (slip.Transfer is null ? 0 : _codeHeight);
        foreach (var line in slip.Lines)
        {
            var (text, height) = Fit(line.What);
            if (left < height)
            {
                papers.Add([]);
                left = whole;
            }

            papers[^1].Add(line with { What = text });
            left -= height;
        }

        return papers;
    }

    // Payment and buyer take a line each, the telephone one if there is any, the place one or two.
    private double WhoAndWhere(OrderSlip slip)
    {
        var lines = 2 + (slip.Phone.Length > 0 ? 1 : 0) + (slip.Place.Length > 0 ? Place.LinesOf(Place.Fit(slip.Place).Text) : 0);
        return lines * TextLine + AirAroundWho;
    }

    private (string Text, double Height) Fit(string what)
    {
        var (_, text) = _what.Fit(what);
        return (text, _what.LinesOf(text) * TextLine + TableRow);
    }
}
