using System.Globalization;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Where a part of a list ended, and as of when it is read: the day decides what is sold, and the last known turn of stock what was
/// sold out. A product that turns while somebody pages stays where it was for them.
/// </summary>
/// <param name="Segment">The segment of the list.</param>
/// <param name="Day">The day in Vietnam of the first part.</param>
/// <param name="Flips">Number of the last turn of stock that counts.</param>
/// <param name="Seq">The last row's number.</param>
/// <param name="NameKey">The last row's name, for lists in the order of names; empty for hits of words.</param>
internal sealed record SearchCursor(SearchSegment Segment, DateOnly Day, long Flips, long Seq, string NameKey)
{
    private const string Mark = "t1";

    public static SearchCursor? TryRead(string? text)
    {
        if (!ListedIds.MayBeCursor(text)
            || text!.Split('.', 8) is not [Mark, [var tier], [var later], [var nearness], var day, var flips, var seq, var key]
            || !char.IsAsciiDigit(tier) || later is not ('0' or '1') || nearness is < '0' or > '2'
            || !IsNumber(day, out var number) || number > DateOnly.MaxValue.DayNumber || !IsNumber(flips, out var lastFlip) || !IsNumber(seq, out var lastSeq))
        {
            return null;
        }

        return new SearchCursor(new SearchSegment(tier - '0', later == '1', nearness - '0'), DateOnly.FromDayNumber((int)number), lastFlip, lastSeq, key);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Mark}.{Segment.Tier}.{(Segment.IsLater ? 1 : 0)}.{Segment.Nearness}.{Day.DayNumber}.{Flips}.{Seq}.{NameKey}");

    private static bool IsNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
