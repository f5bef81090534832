using System.Globalization;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>
/// How much is delivered: <c>VONHAI_WEBHOOKS="100000 1000"</c> says how many deliveries of how many transfers. Without it, the short form
/// that runs with the tests; <c>eng/webhooks.sh</c> runs the long one.
/// </summary>
internal sealed record StormSize(int Deliveries, int Transfers)
{
    public static StormSize Asked { get; } = Read(Environment.GetEnvironmentVariable("VONHAI_WEBHOOKS"));

    /// <summary>Whether it is a measurement, whose replies must be quick: beside other tests the machine decides how quick they are.</summary>
    public static bool IsMeasured { get; } = Environment.GetEnvironmentVariable("VONHAI_WEBHOOKS") is { Length: > 0 };

    private static StormSize Read(string? text) =>
        text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var deliveries, var transfers]
            ? new StormSize(int.Parse(deliveries, CultureInfo.InvariantCulture), int.Parse(transfers, CultureInfo.InvariantCulture))
            : new StormSize(2_000, 100);
}
