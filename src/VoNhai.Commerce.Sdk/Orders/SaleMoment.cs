using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// When a sale was made that a device tells of later. A wrong clock puts no sale on the wrong day: the difference between device and
/// server is taken at the last contact before the sale and at the sending, and where those two and the order of the sales leave more than
/// one day open, a person is asked.
/// </summary>
public abstract record SaleMoment
{
    /// <summary>How far back a sale may lie: a phone lies in a drawer over the harvest, not over a year.</summary>
    public static readonly TimeSpan FarthestBack = TimeSpan.FromDays(90);

    /// <summary>Clocks and networks are never exact.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>Outside of it a number of milliseconds is no time that a calendar knows.</summary>
    private const long LastWall = 253_402_300_799_999;

    private SaleMoment()
    {
    }

    /// <summary>It is clear when.</summary>
    /// <param name="At">In UTC.</param>
    public sealed record Known(DateTimeOffset At) : SaleMoment;

    /// <summary>"Bán hôm nào?" These days in Vietnam are the likely ones, the likeliest first; it may be another.</summary>
    public sealed record Doubtful(IReadOnlyList<DateOnly> Days) : SaleMoment;

    /// <summary>Judges the sales of one sending.</summary>
    /// <param name="sales">The sales in the order in which they were made, as far as their days are not known by a person's word.</param>
    /// <param name="sent">The device's clocks at the sending.</param>
    /// <param name="now">The server's clock at the sending.</param>
    public static IReadOnlyList<SaleMoment> Judge(IReadOnlyList<DeviceSale> sales, DeviceMoment sent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sales);
        var moments = sales.Select(sale => Judge(sale, sent, now)).ToArray();

        // A later sale on an earlier day: one of the two stands on a wrong day, and nothing says which.
        for (var i = 0; i < moments.Length; i++)
        {
            for (var k = i + 1; k < moments.Length; k++)
            {
                if (DayOf(moments[i]) is { } earlier && DayOf(moments[k]) is { } later && later < earlier)
                {
                    moments[i] = new Doubtful([earlier, later]);
                    moments[k] = new Doubtful([later, earlier]);
                }
            }
        }

        return moments;
    }

    /// <summary>The moment that stands for a day which a person named: noon in Vietnam, or now on the day itself before noon.</summary>
    public static DateTimeOffset On(DateOnly day, DateTimeOffset now)
    {
        var noon = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), VietnamTime.Offset).ToUniversalTime();
        return noon < now ? noon : now;
    }

    private static DateOnly? DayOf(SaleMoment moment) => moment is Known known ? VietnamTime.DayOf(known.At) : null;

    private static SaleMoment Judge(DeviceSale sale, DeviceMoment sent, DateTimeOffset now)
    {
        var (earliest, latest) = (now - FarthestBack, now);
        if (sale.Before is { } contact && contact.Server > earliest && contact.Server <= now + Slack)
        {
            earliest = contact.Server;
        }

        if (sale.At.Page.Length > 0 && sale.At.Page == sent.Page && sale.At.Running >= 0 && sent.Running >= sale.At.Running && sent.Running - sale.At.Running < FarthestBack.TotalMilliseconds)
        {
            // The running clock never runs fast: so long ago at least.
            latest = now - TimeSpan.FromMilliseconds(sent.Running - sale.At.Running);
        }

        var possible = Candidates(sale, sent, now).Where(at => at >= earliest - Slack && at <= latest + Slack)
            .Select(at => at > now ? now : at).ToList();
        var days = possible.Select(VietnamTime.DayOf).Distinct().ToList();
        return days.Count switch
        {
            1 => new Known(possible[0]),
            0 => new Doubtful([VietnamTime.DayOf(latest)]),
            _ => new Doubtful(days),
        };
    }

    /// <summary>The device's time corrected by what its clock was wrong at the sending, and at the last contact before the sale.</summary>
    private static IEnumerable<DateTimeOffset> Candidates(DeviceSale sale, DeviceMoment sent, DateTimeOffset now)
    {
        if (IsTime(sale.At.Wall) && IsTime(sent.Wall))
        {
            yield return Corrected(sale.At.Wall, now, sent.Wall);
        }

        if (sale.Before is { } contact && IsTime(sale.At.Wall) && IsTime(contact.Wall))
        {
            yield return Corrected(sale.At.Wall, contact.Server, contact.Wall);
        }
    }

    private static bool IsTime(long wall) => wall is >= 0 and <= LastWall;

    private static DateTimeOffset Corrected(long wall, DateTimeOffset server, long device) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(server.ToUnixTimeMilliseconds() + (wall - device), 0, LastWall));
}
