using System.Text.RegularExpressions;

namespace VoNhai.Commerce.VietQr;

/// <summary>A scanned text that is no payment code: what it is, and what may safely be said of it.</summary>
/// <remarks>
/// Judged by its shape alone; nothing is opened, and nothing in the text is believed. No sentence invites to open it: a printed code
/// that leads to a web page instead of a payment is how stalls are robbed.
/// </remarks>
public sealed partial record PlainQr
{
    private const int LongestJudged = 4096;

    private static readonly (string Prefix, PlainQrKind Kind)[] Prefixes =
    [
        ("tel:", PlainQrKind.Telephone),
        ("sms:", PlainQrKind.Message),
        ("smsto:", PlainQrKind.Message),
        ("mailto:", PlainQrKind.Email),
        ("MATMSG:", PlainQrKind.Email),
        ("WIFI:", PlainQrKind.WiFi),
        ("BEGIN:VCARD", PlainQrKind.Contact),
        ("MECARD:", PlainQrKind.Contact),
        ("geo:", PlainQrKind.Place),
        ("BEGIN:VEVENT", PlainQrKind.Event),
        ("BEGIN:VCALENDAR", PlainQrKind.Event),
    ];

    private PlainQr(PlainQrKind kind, string? host = null)
    {
        Kind = kind;
        Host = host;
    }

    /// <summary>What it is.</summary>
    public PlainQrKind Kind { get; }

    /// <summary>Where a web link leads, in ASCII (foreign letters that look like Latin ones become xn--…); <c>null</c> for the others.</summary>
    public string? Host { get; }

    /// <summary>What to tell in Vietnamese: at most two short sentences.</summary>
    public string Vietnamese => Kind switch
    {
        PlainQrKind.WebLink => $"Đường dẫn tới {Host}. Mở ra không phải là trả tiền.",
        PlainQrKind.VietQrImageLink => "Đường dẫn tới ảnh mã VietQR. Bản thân nó không phải mã thanh toán.",
        PlainQrKind.VietQrPayLink => "Đường dẫn mở ứng dụng ngân hàng. Mở ra chưa phải là trả tiền.",
        PlainQrKind.AppLink => "Đường dẫn mở một ứng dụng. Mở ra không phải là trả tiền.",
        PlainQrKind.MoMoTransfer => "Mã chuyển tiền kiểu cũ của MoMo. Ứng dụng ngân hàng không đọc được.",
        PlainQrKind.AccountText => "Chữ ghi tài khoản, không phải mã thanh toán. Ứng dụng ngân hàng không đọc được.",
        PlainQrKind.Telephone => "Số điện thoại, không phải mã thanh toán.",
        PlainQrKind.Message => "Tin nhắn soạn sẵn, không phải mã thanh toán. Gửi đi có thể mất tiền.",
        PlainQrKind.Email => "Thư điện tử soạn sẵn, không phải mã thanh toán.",
        PlainQrKind.WiFi => "Mã vào mạng Wi-Fi, không phải mã thanh toán.",
        PlainQrKind.Contact => "Danh thiếp, không phải mã thanh toán.",
        PlainQrKind.Place => "Một điểm trên bản đồ, không phải mã thanh toán.",
        PlainQrKind.Event => "Một lịch hẹn, không phải mã thanh toán.",
        _ => "Chữ thường, không phải mã thanh toán.",
    };

    /// <summary>What to tell in English: at most two short sentences.</summary>
    public string English => Kind switch
    {
        PlainQrKind.WebLink => $"A link to {Host}. Opening it is not paying.",
        PlainQrKind.VietQrImageLink => "A link to the picture of a VietQR code. It is not a payment code itself.",
        PlainQrKind.VietQrPayLink => "A link that opens a bank app. Opening it is not paying yet.",
        PlainQrKind.AppLink => "A link that opens an app. Opening it is not paying.",
        PlainQrKind.MoMoTransfer => "MoMo's old transfer code. Bank apps cannot read it.",
        PlainQrKind.AccountText => "An account written as text, not a payment code. Bank apps cannot read it.",
        PlainQrKind.Telephone => "A telephone number, not a payment code.",
        PlainQrKind.Message => "A prepared text message, not a payment code. Sending it may cost money.",
        PlainQrKind.Email => "A prepared e-mail, not a payment code.",
        PlainQrKind.WiFi => "Access to a Wi-Fi network, not a payment code.",
        PlainQrKind.Contact => "A contact card, not a payment code.",
        PlainQrKind.Place => "A place on the map, not a payment code.",
        PlainQrKind.Event => "A calendar event, not a payment code.",
        _ => "Plain text, not a payment code.",
    };

    /// <summary>Judges a text. Never throws; of a very long text only the beginning is looked at.</summary>
    /// <param name="text">What was scanned; <c>null</c> is read as the empty text. A payment code is <see cref="PlainQrKind.Text"/> here.</param>
    public static PlainQr Of(string? text)
    {
        var trimmed = (text ?? "").AsSpan().Trim();
        trimmed = trimmed[..Math.Min(trimmed.Length, LongestJudged)];
        foreach (var (prefix, kind) in Prefixes)
        {
            if (trimmed.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return new(kind);
            }
        }

        return OfBars(trimmed) ?? OfLink(trimmed.ToString()) ?? new(Digits().IsMatch(trimmed) ? PlainQrKind.Telephone : PlainQrKind.Text);
    }

    private static PlainQr? OfBars(ReadOnlySpan<char> text) =>
        text.StartsWith("2|99|", StringComparison.Ordinal) ? new(PlainQrKind.MoMoTransfer)
        : BankAccountName().IsMatch(text) ? new(PlainQrKind.AccountText)
        : null;

    private static PlainQr? OfLink(string text)
    {
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            text = "http://" + text;
        }

        // Asked before Uri, which takes "C:\x" for a file and "a:b" for a link.
        if (!AnyLink().IsMatch(text) || !Uri.TryCreate(text, UriKind.Absolute, out var link))
        {
            return null;
        }

        if (link.Scheme != Uri.UriSchemeHttp && link.Scheme != Uri.UriSchemeHttps)
        {
            return new(PlainQrKind.AppLink);
        }

        var host = link.IdnHost.ToLowerInvariant();
        return new(host switch
        {
            "img.vietqr.io" => PlainQrKind.VietQrImageLink,
            "dl.vietqr.io" => PlainQrKind.VietQrPayLink,
            _ => PlainQrKind.WebLink,
        }, host);
    }

    [GeneratedRegex(@"^[a-z][a-z0-9+.\-]*://[^\s]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyLink();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9 ]{1,19}\|[A-Za-z0-9]{4,19}\|[^|]+(\|[^|]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex BankAccountName();

    // As people print them: +84 912 345 678, 0912.345.678, 1900 1234.
    [GeneratedRegex(@"^\+?[0-9](?:[ .\-]?[0-9]){6,13}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
