namespace VoNhai.Commerce.Catalog;

/// <summary>The calendar of the stall: Vietnam keeps UTC+7 all year.</summary>
public static class VietnamTime
{
    /// <summary>Seven hours ahead of UTC, without summer time.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The same instant on a Vietnamese clock.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The day in Vietnam at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant).DateTime);

    /// <summary>The first instant of a day in Vietnam, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
}
