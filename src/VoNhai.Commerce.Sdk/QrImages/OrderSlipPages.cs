using System.Globalization;
using System.Text;
using VoNhai.Commerce.VietQr;
using static VoNhai.Commerce.QrImages.PrintPage;

namespace VoNhai.Commerce.QrImages;

/// <summary>An order on paper: goes into the parcel, or to the buyer who pays at the table.</summary>
public static class OrderSlipPages
{
    private const double CodeWidth = 52;
    private const double CodeHeight = 62;

    /// <summary>As many sheets as the lines need; the order code stands on each.</summary>
    public static PrintPage Of(OrderSlip slip, PaperSize paper)
    {
        ArgumentNullException.ThrowIfNull(slip);
        var layout = SlipLayout.Of(paper);
        var papers = layout.Deal(slip);
        var body = new StringBuilder();
        for (var at = 0; at < papers.Count; at++)
        {
            body.Append("<section class=\"paper p-slip\">\n");
            AppendHead(body, slip, at + 1, papers.Count, layout);
            if (at == 0)
            {
                AppendPayment(body, slip, layout);
                AppendWho(body, slip, layout);
            }

            AppendLines(body, papers[at]);
            body.Append(at == papers.Count - 1 ? $"<p class=\"p-sum\">Tổng tiền: {Encode(slip.Total.ToString())}</p>\n" : "");
            body.Append("</section>\n");
        }

        return new PrintPage($"Phiếu đơn {slip.Code}", paper, body.ToString());
    }

    private static void AppendHead(StringBuilder body, OrderSlip slip, int sheet, int sheets, SlipLayout layout)
    {
        body.Append(slip.IsPractice || slip.Transfer is { IsPractice: true } ? $"<p class=\"p-tap\">{PracticeLettering.Words}</p>\n" : "");
        body.Append(CultureInfo.InvariantCulture, $"<div class=\"p-head\"><h1>{Encode(slip.Code)}</h1>{(sheets > 1 ? $"<p class=\"p-part\">Tờ {sheet}/{sheets}</p>" : "")}</div>\n");
        body.Append(CultureInfo.InvariantCulture, $"<p><b>{Encode(layout.Line.Fit(slip.Seller).Text)}</b></p>\n");
    }

    private static void AppendPayment(StringBuilder body, OrderSlip slip, SlipLayout layout)
    {
        if (slip.Transfer is not { } transfer)
        {
            return;
        }

        body.Append(CultureInfo.InvariantCulture, $"<div class=\"p-pay\"><div class=\"p-qr\">{PrintedCode.Svg(transfer, CodeWidth, CodeHeight)}</div><dl>\n");
        AppendFact(body, "Người nhận", slip.HolderName, layout);
        AppendFact(body, PrintedCode.BankOf(transfer), PrintedCode.Grouped(transfer.Account), layout);
        AppendFact(body, "Số tiền", transfer.Amount?.ToString() ?? "", layout);
        AppendFact(body, "Nội dung", transfer.Memo ?? "", layout);
        body.Append("</dl></div>\n");
    }

    private static void AppendFact(StringBuilder body, string what, string fact, SlipLayout layout)
    {
        if (fact.Length > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<dt>{Encode(what)}</dt><dd>{Encode(layout.Beside.Fit(fact).Text)}</dd>\n");
        }
    }

    private static void AppendWho(StringBuilder body, OrderSlip slip, SlipLayout layout)
    {
        body.Append(CultureInfo.InvariantCulture, $"<div class=\"p-who\"><p>{Encode(layout.Line.Fit(slip.Payment).Text)}</p>\n");
        body.Append(CultureInfo.InvariantCulture, $"<p>Người mua: <b>{Encode(layout.Buyer.Fit(slip.Buyer).Text)}</b></p>\n");
        body.Append(slip.Phone.Length > 0 ? $"<p>{Encode(layout.Line.Fit(slip.Phone).Text)}</p>\n" : "");
        body.Append(slip.Place.Length > 0 ? $"<p>{Encode(layout.Place.Fit(slip.Place).Text)}</p>\n" : "");
        body.Append("</div>\n");
    }

    private static void AppendLines(StringBuilder body, IReadOnlyList<OrderSlipLine> lines)
    {
        body.Append("<table><tr><th>Hàng</th><th>Tiền</th></tr>\n");
        foreach (var line in lines)
        {
            body.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(line.What)}</td><td>{Encode(line.Total.ToString())}</td></tr>\n");
        }

        body.Append("</table>\n");
    }
}
