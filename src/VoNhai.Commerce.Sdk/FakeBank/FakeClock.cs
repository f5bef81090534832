namespace VoNhai.Commerce.FakeBank;

/// <summary>
/// A clock that stands until it is moved: an hour of a test costs no time. Give it to your services in place of
/// <see cref="TimeProvider.System"/>, and to the <see cref="TestBank"/>.
/// </summary>
/// <remarks>Safe to use from many threads. Timers made by it run on real time; code that waits by timers needs a clock that plays them, too, and any will do for the bank.</remarks>
public sealed class FakeClock : TimeProvider
{
    private long ticks;

    /// <summary>Starts at a moment.</summary>
    /// <param name="start">The first moment; when left out, 9 o'clock in Vietnam on a Monday of November 2026.</param>
    public FakeClock(DateTimeOffset? start = null) => ticks = (start ?? new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero)).UtcTicks;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <inheritdoc />
    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    /// <summary>Moves it on.</summary>
    /// <param name="by">How far; never back.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than nothing.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref ticks, by.Ticks);
    }
}
