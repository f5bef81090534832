namespace VoNhai.Commerce;

/// <summary>What a host may set. Values out of range are refused when the stall is opened.</summary>
public sealed class CommerceOptions
{
    /// <summary>
    /// Whether households of the practice village take orders. A stall with real money and a class with play money are never one
    /// place, so elsewhere practice households are shown but cannot be ordered from.
    /// </summary>
    /// <value>Default: <c>false</c>.</value>
    public bool PracticeEnabled { get; set; }

    /// <summary>How bank feeds are pulled, and how long the private part of what they told is kept.</summary>
    public FeedOptions Feeds { get; } = new();

    /// <summary>The letters that new codes begin with.</summary>
    /// <value>
    /// Default: <c>QZ</c>, because no bank and no Vietnamese word writes these side by side. 2–5 letters A–Z; with 5 the account's own memo
    /// prefix may have at most 10 characters, because a memo has 25.
    /// </value>
    public string CodePrefix { get; set; } = "QZ";

    /// <summary>Prefixes of codes that were given out before: money that names them is still found. <c>QZ</c> always is.</summary>
    /// <value>Default: none. Each 2–5 letters A–Z.</value>
    public IList<string> OldCodePrefixes { get; } = [];

    /// <summary>
    /// How long an order waits for its money before it is released (where a live feed would have seen the money) or its household is
    /// asked (everywhere else).
    /// </summary>
    /// <value>
    /// Default: 24 hours, because a transfer made late in the evening may be booked the next morning. 30 minutes…60 days, or zero: never.
    /// </value>
    public TimeSpan PaymentLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long after an order's time its feed must have been heard before the order is released.</summary>
    /// <value>
    /// Default: 35 minutes, because a notice that could not be delivered is tried again for about 33, while newer notices pass it. 0…24 hours.
    /// </value>
    public TimeSpan ExpiryGrace { get; set; } = TimeSpan.FromMinutes(35);

    /// <summary>How long a feed may say nothing while orders wait for money before its household is asked to look.</summary>
    /// <value>Default: 3 hours, about a market morning. 10 minutes…7 days.</value>
    public TimeSpan FeedSilence { get; set; } = TimeSpan.FromHours(3);

    /// <summary>How many photos a product may have.</summary>
    /// <value>Default: 6, which shows fruit, box and orchard and still fits a page on a weak signal. 1…20.</value>
    public int MostPhotosPerProduct { get; set; } = 6;

    /// <summary>What buyers call the categories when they search: <c>fruit</c> → "trái cây", "hoa quả". Read once, when the stall is opened.</summary>
    /// <value>Default: none, then a category is found by its products' own words only.</value>
    public IDictionary<string, IList<string>> CategoryWords { get; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);

    /// <summary>Refuses what lies out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value lies out of its range.</exception>
    internal void Check()
    {
        Demand(PaymentLifetime == TimeSpan.Zero || IsWithin(PaymentLifetime, TimeSpan.FromMinutes(30), TimeSpan.FromDays(60)), nameof(PaymentLifetime));
        Demand(IsWithin(ExpiryGrace, TimeSpan.Zero, TimeSpan.FromHours(24)), nameof(ExpiryGrace));
        Demand(IsWithin(FeedSilence, TimeSpan.FromMinutes(10), TimeSpan.FromDays(7)), nameof(FeedSilence));
        Demand(MostPhotosPerProduct is >= 1 and <= 20, nameof(MostPhotosPerProduct));
    }

    private static bool IsWithin(TimeSpan value, TimeSpan least, TimeSpan most) => value >= least && value <= most;

    private static void Demand(bool isRight, string name)
    {
        if (!isRight)
        {
            throw new ArgumentOutOfRangeException(name, $"{name} lies out of its range: see its documentation.");
        }
    }
}
