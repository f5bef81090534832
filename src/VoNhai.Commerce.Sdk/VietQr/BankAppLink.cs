using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.VietQr;

/// <summary>Links that open the payer's bank app, filled in where the app can.</summary>
/// <remarks>
/// <b>Privacy.</b> The links lead through dl.vietqr.io, a service of others. The link to an app that fills in carries account, amount,
/// memo and name in its address, so these leave the phone for vietqr.io as soon as it is tapped: say so beside it, and always show the
/// code, too. The link to an app that is only opened carries none of them.
/// The payer must choose their own bank's app; nothing tells which one is installed. On a computer show the code instead.
/// </remarks>
public static class BankAppLink
{
    private const string Endpoint = "https://dl.vietqr.io/pay";

    // vietqr.io's catalogue, copied 23/11/2026; autofill by its changelog 2.12 and 2.15 to 2.18. It has no app of Sacombank or MoMo.
    private static readonly BankApp[] Catalogue =
    [
        new("icb", "VietinBank iPay", new DateOnly(2026, 2, 13)),
        new("bidv", "BIDV SmartBanking", new DateOnly(2026, 1, 9)),
        new("ocb", "OCB OMNI", new DateOnly(2024, 5, 28)),
        new("acb", "ACB ONE", new DateOnly(2025, 10, 31)),
        new("acb-biz", "ACB business"),
        new("mb", "MB Bank", new DateOnly(2026, 7, 31)),
        new("vcb", "VCB Digibank"),
        new("tcb", "Techcombank Mobile"),
        new("vpb", "VPBank NEO"),
        new("vib-2", "MyVIB 2.0"),
        new("vib", "MyVIB (old)"),
        new("shb", "SHB Mobile"),
        new("lpb", "LPBank (Lien Viet 24h)"),
        new("seab", "SeAMobile"),
        new("scb", "SCB Mobile Banking"),
        new("vietbank", "Vietbank Digital"),
        new("cake", "CAKE by VPBank"),
        new("hdb", "HDBank"),
        new("vba", "Agribank E-Mobile"),
        new("tpb", "TPBank Mobile"),
        new("tpb-pay", "TPBank QuickPay"),
        new("timo", "Timo"),
        new("shbvn", "Shinhan SOL Vietnam"),
        new("abb", "AB Ditizen"),
        new("eib", "Eximbank Mobile"),
        new("pvcb", "PV Mobile Banking"),
        new("vab", "VietABank EzMobile"),
        new("coopbank", "Co-opBank Mobile"),
        new("pbvn", "PB engage VN"),
        new("klb", "KienlongBank Plus"),
        new("bvb", "BAOVIET Smart"),
        new("sgicb", "SAIGONBANK Smart"),
        new("oceanbank", "OceanBank/MBV"),
        new("ncb", "NCB iziMobile"),
        new("cimb", "OCTO by CIMB"),
        new("nab", "Nam A Bank"),
        new("wvn", "Woori WON Vietnam"),
    ];

    /// <summary>Every app with a link, in vietqr.io's order: those that fill in come first.</summary>
    public static IReadOnlyList<BankApp> Apps { get; } = Array.AsReadOnly([.. Catalogue.OrderBy(app => app.AutofillSince is null)]);

    /// <summary>Finds an app by its id; ids are lower case.</summary>
    public static bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out BankApp? app)
    {
        app = Array.Find(Catalogue, candidate => candidate.Id == id);
        return app is not null;
    }

    /// <summary>The link that opens an app for a transfer.</summary>
    /// <param name="appId">The payer's app, an id of <see cref="Apps"/>.</param>
    /// <param name="transfer">What it fills in, if it can.</param>
    /// <param name="payeeName">Who is paid, for the app to show; written without marks.</param>
    /// <param name="returnTo">An https address to come back to.</param>
    /// <returns>
    /// <c>null</c> for an unknown app; also for a card, for the practice bank, and for a bank that vietqr.io does not list, because its
    /// links cannot say who is paid.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="returnTo"/> is no absolute https address.</exception>
    public static Uri? To(string? appId, VietQrTransfer transfer, string? payeeName = null, Uri? returnTo = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        if (returnTo is not null && !(returnTo.IsAbsoluteUri && returnTo.Scheme == Uri.UriSchemeHttps))
        {
            throw new ArgumentException("The address to come back to must be absolute and https.", nameof(returnTo));
        }

        if (!TryFind(appId, out var app) || CodeOf(transfer) is not { } bank)
        {
            return null;
        }

        var query = $"?app={app.Id}";
        if (app.AutofillSince is not null)
        {
            query += $"&ba={Uri.EscapeDataString(transfer.Account)}@{Uri.EscapeDataString(bank)}";
            query += Parameter("am", transfer.Amount?.Dong.ToString(CultureInfo.InvariantCulture));
            query += Parameter("tn", transfer.Memo is VietQrTransfer.AskPayer ? null : transfer.Memo);
            query += Parameter("bn", payeeName is null ? null : BankText.Fold(payeeName));
            query += Parameter("url", returnTo?.AbsoluteUri);
        }

        return new Uri(Endpoint + query);
    }

    private static string Parameter(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    // The link names the receiving bank by vietqr.io's own code in lower case.
    private static string? CodeOf(VietQrTransfer transfer) =>
        !transfer.IsToCard && Banks.TryFind(transfer.Bin, out var bank) && bank.Sources.Any(source => source.Name == "vietqr.io")
            ? bank.Code.ToLowerInvariant()
            : null;
}
