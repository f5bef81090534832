namespace VoNhai.Commerce.Storefront.Doors.Document;

/// <summary>What the document says of parameters, statuses, types and their fields.</summary>
internal static class ApiWords
{
    /// <summary>The groups that doors stand in.</summary>
    public static IReadOnlyDictionary<string, string> Groups { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Products"] = "What is for sale.",
        ["Orders"] = "Placing orders and following them.",
        ["Webhooks"] = "News of a partner's orders.",
        ["VietQR"] = "Payment codes and banks.",
        ["Places"] = "Provinces and communes.",
        ["Practice"] = "Only where money is play money.",
    };

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["q"] = "Words to look for, with or without marks.",
        ["after"] = "`next` of the part before; left out for the first.",
        ["take"] = "How many at most, 1 to 100.",
        ["category"] = "Only this category.",
        ["inSeason"] = "Only what is in season this month.",
        ["near"] = "Five digits of a commune: of what fits alike, goods from there come first.",
        ["province"] = "Two digits of a province.",
        ["household"] = "A household's id.",
        ["k"] = "The order's secret, as it was answered when the order was placed.",
        ["code"] = "The order's code.",
        ["slug"] = "The product's name in addresses.",
        ["id"] = "The id.",
        [OrdersApi.KeyHeader] = "1 to 255 visible ASCII characters, made once per intended order. The same key with the same body gives the same order again.",
    };

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["200"] = "Here it is.",
        ["201"] = "It was made.",
        ["204"] = "It is done.",
        ["304"] = "What you have still holds.",
        ["400"] = "Something in the request is not right; `errors` names the fields.",
        ["401"] = "There is no key, or it is not good.",
        ["403"] = "The key does not open this.",
        ["404"] = "There is none, or the secret is not its own.",
        ["409"] = "It cannot be done now; `code` says why.",
        ["422"] = "The idempotency key was used for another order.",
        ["429"] = "Sent too often; `Retry-After` says how many seconds to wait.",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["ProductItem"] = "A product as a buyer sees it.",
        ["Order"] = "An order as whoever holds its secret sees it.",
        ["OrderPaymentPart"] = "What is asked for and what came, in đồng.",
        ["NewOrder"] = "Goods of one household for one buyer.",
        ["Reading"] = "What a scanned text says, and everything that is wrong with it.",
        ["ApiProblem"] = "A problem (RFC 9457).",
        ["PartnerOrder"] = "An order that this partner brought.",
        ["WebhookEndpoint"] = "Where events are sent.",
        ["WebhookEndpointMade"] = "Where events are sent, with the secret that signs them: it is shown this once.",
    };

    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["ProductItem.price"] = "Đồng for one unit of sale.",
        ["ProductItem.unit"] = "What one is: kg, box…",
        ["ProductItem.stock"] = "How much there is, in units of sale.",
        ["ProductItem.orderable"] = "Whether an order for it is taken now.",
        ["ProductItem.min"] = "The least that can be ordered.",
        ["ProductItem.step"] = "Quantities are min, min + step, min + 2 × step…",
        ["ProductItem.estimated"] = "Whether the true weight, and with it the total, is known only when it is packed.",
        ["Order.code"] = "Read aloud, written as the memo of the transfer.",
        ["Order.secret"] = "Opens the order to its buyer: keep it as you keep the buyer's name.",
        ["Order.total"] = "Đồng.",
        ["Order.payload"] = "The text of the VietQR to pay with; null when nothing is to be transferred.",
        ["OrderPaymentPart.due"] = "What is still owed; negative when too much came.",
        ["OrderPaymentPart.received"] = "What banks saw or a person confirmed, and cash, less what went back.",
        ["OrderPaymentPart.mayGo"] = "Whether the goods may leave.",
        ["NewOrder.payment"] = "`transfer`, `cash` (only with pickup) or `cod` (only with delivery).",
        ["NewLine.quantity"] = "In the product's unit of sale, at most three decimals.",
        ["NewBuyer.phone"] = "A Vietnamese mobile number.",
        ["ProductList.next"] = "Pass it as `after` for the next part; null at the end.",
        ["PartnerOrderList.next"] = "Pass it as `after` for the next part; null at the end.",
        ["ApiProblem.code"] = "A stable word for programs.",
        ["ApiProblem.errors"] = "What is wrong with which fields.",
        ["WebhookEndpointMade.secret"] = "`whsec_` and base64: the key of HMAC-SHA256 (Standard Webhooks).",
    };

    public static string? OfParameter(string name) => Parameters.GetValueOrDefault(name);

    public static string? OfStatus(string status) => Statuses.GetValueOrDefault(status);

    public static string? OfType(string type) => Types.GetValueOrDefault(type);

    public static string? OfProperty(string type, string property) => Properties.GetValueOrDefault($"{type}.{property}");
}
