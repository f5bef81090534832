using System.Globalization;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>What the sender of a storm saw.</summary>
/// <param name="Waits">How long each reply took, from the sender's side, refusals too.</param>
/// <param name="Repeated">Deliveries that were answered 5xx and sent again.</param>
/// <param name="Unacknowledged">Deliveries that were never answered 2xx.</param>
/// <param name="Lasted">From the first delivery to the last reply.</param>
internal sealed record StormReport(IReadOnlyList<TimeSpan> Waits, int Repeated, int Unacknowledged, TimeSpan Lasted)
{
    public TimeSpan Slowest => At(1);

    /// <summary>The wait that the given part of all replies did not exceed.</summary>
    /// <param name="part">0…1.</param>
    public TimeSpan At(double part) => Waits.Order().ElementAt(Math.Clamp((int)Math.Ceiling(part * Waits.Count) - 1, 0, Waits.Count - 1));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Waits.Count:N0} replies in {Lasted.TotalSeconds:0.0} s ({Waits.Count / Lasted.TotalSeconds:N0} a second): p50 {At(0.5).TotalMilliseconds:0} ms, p99 {At(0.99).TotalMilliseconds:0} ms, p99.9 {At(0.999).TotalMilliseconds:0} ms, slowest {Slowest.TotalMilliseconds:0} ms; {Repeated} sent again, {Unacknowledged} given up");
}
