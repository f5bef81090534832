namespace VoNhai.Commerce.VietQr;

/// <summary>What a code holds that is no payment code (<see cref="QrScheme.NotEmv"/>), by its shape alone.</summary>
public enum PlainQrKind
{
    /// <summary>Any other text; also nothing.</summary>
    Text,

    /// <summary>A link to a web page.</summary>
    WebLink,

    /// <summary>A link to the picture of a VietQR code (img.vietqr.io): the payment code is in the picture.</summary>
    VietQrImageLink,

    /// <summary>A link of dl.vietqr.io that opens a bank app, perhaps filled in.</summary>
    VietQrPayLink,

    /// <summary>A link that opens an app on the phone, a bank's or any other.</summary>
    AppLink,

    /// <summary>MoMo's old transfer text, <c>2|99|phone|name|…|transfer_p2p</c>. Only MoMo's app understands it.</summary>
    MoMoTransfer,

    /// <summary>Bank, account and name with bars between them, <c>STB|account|name</c>. Somebody's own invention.</summary>
    AccountText,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>A text message, ready to be sent.</summary>
    Message,

    /// <summary>An e-mail, ready to be sent.</summary>
    Email,

    /// <summary>Access to a wireless network.</summary>
    WiFi,

    /// <summary>Somebody's address card.</summary>
    Contact,

    /// <summary>A place on the map.</summary>
    Place,

    /// <summary>A date for the calendar.</summary>
    Event,
}
