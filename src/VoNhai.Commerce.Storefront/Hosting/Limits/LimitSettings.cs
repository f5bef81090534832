using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VoNhai.Commerce.Storefront.Hosting.Limits;

/// <summary>
/// Settings <c>Limits:*</c>, for each instance by itself: two instances grant twice as much.
/// </summary>
public sealed class LimitSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Limits";

    /// <summary>Placing orders.</summary>
    /// <value>Default: 120 per address and 20 per device in 10 minutes: on a market day a village orders at once, one person does not.</value>
    [ValidateObjectMembers]
    public RouteLimit Checkout { get; set; } = new() { PerAddress = 120, PerDevice = 20, WindowSeconds = 600 };

    /// <summary>Asking for an order by code and four digits.</summary>
    /// <value>Default: 120 per address and 10 per device or code in 10 minutes: guessing 10,000 endings of one code takes a week.</value>
    [ValidateObjectMembers]
    public RouteLimit Tracking { get; set; } = new() { PerAddress = 120, PerDevice = 10, WindowSeconds = 600 };

    /// <summary>Log-ins. Guessing at one account is slowed down further by <c>LogInSlowdown</c>.</summary>
    /// <value>Default: 120 per address and 20 per device in 5 minutes: a class of thirty scans its cards, chooses PINs and logs in together.</value>
    [ValidateObjectMembers]
    public RouteLimit LogIn { get; set; } = new() { PerAddress = 120, PerDevice = 20, WindowSeconds = 300 };

    /// <summary>Questions of the announcer, which stays open for 20 seconds each.</summary>
    /// <value>Default: 1,200 per address and 60 per device a minute: three a minute are quiet, one a second is a busy stall.</value>
    [ValidateObjectMembers]
    public RouteLimit Announcer { get; set; } = new() { PerAddress = 1_200, PerDevice = 60, WindowSeconds = 60 };

    /// <summary>Bringing and arranging photos of goods, and bringing recordings.</summary>
    /// <value>Default: 600 per address and 120 per device in 10 minutes: whoever lists twenty products brings six photos of each.</value>
    [ValidateObjectMembers]
    public RouteLimit Photos { get; set; } = new() { PerAddress = 600, PerDevice = 120, WindowSeconds = 600 };

    /// <summary>Everything else under <c>/api</c>.</summary>
    /// <value>Default: 1,200 per address and 300 per device a minute: five a second are a busy program, not a person.</value>
    [ValidateObjectMembers]
    public RouteLimit Api { get; set; } = new() { PerAddress = 1_200, PerDevice = 300, WindowSeconds = 60 };

    /// <summary>The API with a partner's key that was good a moment ago, instead of the limits of address and device.</summary>
    /// <value>
    /// Default: 3,000 per key a minute (<c>PerDevice</c>; <c>PerAddress</c> does not count here): fifty a second are a busy market's till server, ten times what
    /// a program without a name has.
    /// </value>
    [ValidateObjectMembers]
    public RouteLimit Partner { get; set; } = new() { PerAddress = 3_000, PerDevice = 3_000, WindowSeconds = 60 };

    /// <summary>Whether calls from this machine are limited too while practice is on.</summary>
    /// <value>Default: false, so that a class or a test on one machine runs freely.</value>
    public bool Loopback { get; set; }

    internal RouteLimit Of(RouteFamily family) => family switch
    {
        RouteFamily.Checkout => Checkout,
        RouteFamily.Tracking => Tracking,
        RouteFamily.LogIn => LogIn,
        RouteFamily.Announcer => Announcer,
        RouteFamily.Photos => Photos,
        RouteFamily.Api => Api,
        RouteFamily.Partner => Partner,
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, null),
    };
}
