namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>A clock that a test sets; timers run on real time.</summary>
public sealed class Clock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
