using VoNhai.Commerce.Notices;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Notices;

public sealed class NoticePatienceTests
{
    private static readonly DateTimeOffset Written = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pauses_grow_to_a_quarter_of_an_hour_and_end_after_a_day()
    {
        var (now, pauses) = (Written, new List<double>());
        for (var tries = 1; NoticePatience.Next(Written, tries, now) is { } next; tries++)
        {
            pauses.Add((next - now).TotalMinutes);
            now = next;
        }

        Assert.Equal([1, 2, 4, 8, 15, 15], pauses.Take(6));
        Assert.InRange(now - Written, TimeSpan.FromHours(23.5), TimeSpan.FromHours(24));
    }

    [Fact]
    public void What_was_never_tried_is_tried_once_however_late()
    {
        Assert.False(NoticePatience.IsOver(Written, tries: 0, Written.AddDays(3)));
        Assert.True(NoticePatience.IsOver(Written, tries: 1, Written.AddDays(3)));
    }
}
