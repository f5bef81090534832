namespace VoNhai.Commerce;

/// <summary>How feeds are pulled, and how long the private part of what they told is kept.</summary>
public sealed class FeedOptions
{
    /// <summary>
    /// Days after which the copy and the memo of a transfer that pays no order are removed. An account is also a family's private life;
    /// a month is what a household needs to ask its bank about a line of its statement.
    /// </summary>
    /// <value>Default: 30; range 1…365.</value>
    public int KeepUnmatchedDays { get; set; } = 30;

    /// <summary>Time between two pulls of a feed. Pushes are faster; a pull finds what a push lost, and SePay gives up after about 33 minutes.</summary>
    /// <value>Default: 10 minutes; range 1 minute…1 day.</value>
    public TimeSpan PullEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Time between two pulls while a buyer who says that the money is sent is waiting.</summary>
    /// <value>Default: 20 seconds; range 5 seconds…<see cref="PullEvery"/>: the providers allow two or three calls a second for all feeds together.</value>
    public TimeSpan PullEveryInHurry { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a claim makes the pulls faster. Transfers between banks take seconds, at worst some minutes.</summary>
    /// <value>Default: 10 minutes; range 0…1 hour.</value>
    public TimeSpan HurryFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Where SePay's API v2 is; ends with a slash.</summary>
    /// <value>Default: the provider's public address.</value>
    public Uri SePayList { get; set; } = new("https://userapi.sepay.vn/v2/");

    /// <summary>Where SePay's older user API is; ends with a slash.</summary>
    /// <value>Default: the provider's public address.</value>
    public Uri SePayOldList { get; set; } = new("https://my.sepay.vn/userapi/");

    /// <summary>Where Casso's API v2 is; ends with a slash.</summary>
    /// <value>Default: the provider's public address.</value>
    public Uri CassoList { get; set; } = new("https://oauth.casso.vn/v2/");

    /// <summary>Checks every range; a host calls it at start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    internal void Validate()
    {
        Check(KeepUnmatchedDays is >= 1 and <= 365, nameof(KeepUnmatchedDays), "1…365 days");
        Check(PullEvery >= TimeSpan.FromMinutes(1) && PullEvery <= TimeSpan.FromDays(1), nameof(PullEvery), "1 minute…1 day");
        Check(PullEveryInHurry >= TimeSpan.FromSeconds(5) && PullEveryInHurry <= PullEvery, nameof(PullEveryInHurry), "5 seconds…PullEvery");
        Check(HurryFor >= TimeSpan.Zero && HurryFor <= TimeSpan.FromHours(1), nameof(HurryFor), "0…1 hour");
        foreach (var (address, name) in (ReadOnlySpan<(Uri, string)>)[(SePayList, nameof(SePayList)), (SePayOldList, nameof(SePayOldList)), (CassoList, nameof(CassoList))])
        {
            Check(address.IsAbsoluteUri && address.AbsolutePath.EndsWith('/'), name, "an absolute address that ends with a slash");
        }
    }

    private static void Check(bool isIn, string name, string range)
    {
        if (!isIn)
        {
            throw new ArgumentOutOfRangeException(name, $"{name} is out of its range: {range}.");
        }
    }
}
