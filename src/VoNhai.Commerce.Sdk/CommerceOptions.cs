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

    /// <summary>Refuses what lies out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value lies out of its range.</exception>
    internal void Check()
    {
        Demand(PaymentLifetime == TimeSpan.Zero || IsWithin(PaymentLifetime, TimeSpan.FromMinutes(30), TimeSpan.FromDays(60)), nameof(PaymentLifetime));
        Demand(IsWithin(ExpiryGrace, TimeSpan.Zero, TimeSpan.FromHours(24)), nameof(ExpiryGrace));
        Demand(IsWithin(FeedSilence, TimeSpan.FromMinutes(10), TimeSpan.FromDays(7)), nameof(FeedSilence));
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
