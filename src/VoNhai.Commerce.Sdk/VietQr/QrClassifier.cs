using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>Tells whose code a tree is, by the identifiers of its account templates.</summary>
internal static class QrClassifier
{
    // 00 with its "01", and 63 with its four digits: nothing shorter is a code.
    private const int ShortestCode = 14;

    public static QrScheme SchemeOf(EmvTree tree, NapasAccount? napas)
    {
        if (napas is { } account)
        {
            return SchemeOf(account, tree);
        }

        if (tree.Text.Length < ShortestCode || !tree.TryFind(EmvIds.FormatIndicator, out var indicator) || indicator.Value.Length != 2)
        {
            return QrScheme.NotEmv;
        }

        foreach (var template in tree.Objects)
        {
            if (template.IsTemplate && template.TryFind(0, out var network)
                && SchemeOf(template.Id, network.Value, tree) is { } scheme)
            {
                return scheme;
            }
        }

        return QrScheme.OtherEmv;
    }

    private static QrScheme SchemeOf(NapasAccount account, EmvTree tree)
    {
        var service = account.Service ?? account.MisplacedService;
        if (service is { } written && written.Value is NapasAccount.ToCard)
        {
            return QrScheme.VietQrCard;
        }

        // Without a service code a payment to a merchant is meant; but a code that describes no merchant was meant for an account.
        var isTransfer = service is { } code ? code.Value.StartsWith("QRIBFT", StringComparison.Ordinal) : !DescribesMerchant(tree);
        if (!isTransfer)
        {
            return QrScheme.VietQrMerchant;
        }

        return WalletOf(account.Bin.GetValueOrDefault().Value, account.Account.GetValueOrDefault().Value) ?? QrScheme.VietQrAccount;
    }

    // Wallets have moved between carrying banks (MoMo: 970426, 970454, now its own 971025): the shape of the account outlives the BIN.
    private static QrScheme? WalletOf(ReadOnlySpan<char> bin, ReadOnlySpan<char> account)
    {
        if (bin is "971025" || account.StartsWith("99MM", StringComparison.Ordinal) || account.StartsWith("MOMO", StringComparison.Ordinal)
            || (account.Length is 18 or 19 && account.StartsWith("PSP", StringComparison.Ordinal)))
        {
            return QrScheme.MoMo;
        }

        var isZaloPay = account.Length > 4 && char.IsAsciiDigit(account[0]) && char.IsAsciiDigit(account[1]) && account[2..4] is "ZP";
        return isZaloPay ? QrScheme.ZaloPay : null;
    }

    private static QrScheme? SchemeOf(int id, ReadOnlySpan<char> network, EmvTree tree) => id switch
    {
        26 when network is "A000000775" => QrScheme.Vnpay,
        26 when network is "vn.airpay.www" => QrScheme.ShopeePay,
        29 when network is "A000000677010111" => QrScheme.PromptPay,
        30 when network is "A000000677010112" => QrScheme.PromptPay,
        29 or 30 when network.Contains('@') && IsCountry(tree, "KH") => QrScheme.Khqr,
        33 or 38 when network is "A005266284662577" => QrScheme.LaoQr,

        // BCEL's own template, older than the national one.
        33 when IsCountry(tree, "LA") => QrScheme.LaoQr,
        _ => null,
    };

    private static bool DescribesMerchant(EmvTree tree) =>
        tree.TryFind(EmvIds.MerchantCategory, out _) || tree.TryFind(EmvIds.MerchantName, out _) || tree.TryFind(EmvIds.MerchantCity, out _);

    private static bool IsCountry(EmvTree tree, string country) =>
        tree.TryFind(EmvIds.Country, out var found) && found.Value.SequenceEqual(country);
}
