using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>One part of one list while it is gathered, segment by segment, until it is full.</summary>
internal sealed class SearchReading(DbContext db, SearchSql sql, SearchCursor? cursor, int take)
{
    /// <summary>So few hits are read at once and put in order here; of more, each segment is asked for by itself and stops when the page is full.</summary>
    private const int Few = 120;

    private readonly List<(SearchSegment Segment, SearchRow Row)> found = [];

    public bool IsEmpty => found.Count == 0;

    /// <summary>One row more than the page says that there is more.</summary>
    private int Wanted => take + 1 - found.Count;

    /// <summary>Adds what fits the words so well.</summary>
    public async Task AddTierAsync(int tier, SearchExpression fits, CancellationToken cancellationToken)
    {
        if (Wanted == 0 || cursor?.Segment.Tier > tier)
        {
            return;
        }

        var (statement, arguments) = sql.Tier(fits, Few + 1);
        var rows = await RowsAsync(statement, arguments, cancellationToken);
        if (rows.Count > Few)
        {
            await AddSegmentsAsync(tier, fits, cancellationToken);
            return;
        }

        found.AddRange(rows
            .Select(row => (Segment: row.SegmentIn(tier), Row: row))
            .Where(hit => cursor is null || (hit.Segment == cursor.Segment ? hit.Row.Seq < cursor.Seq : hit.Segment.CompareTo(cursor.Segment) > 0))
            .OrderBy(hit => hit.Segment)
            .ThenByDescending(hit => hit.Row.Seq)
            .Take(Wanted));
    }

    /// <summary>Adds what fits the words, or everything, segment by segment.</summary>
    public async Task AddSegmentsAsync(int tier, SearchExpression? fits, CancellationToken cancellationToken)
    {
        var segments = ((bool[])[false, true]).SelectMany(later => Enumerable.Range(0, sql.Nearnesses).Select(nearness => new SearchSegment(tier, later, nearness)));
        foreach (var segment in segments.Where(segment => cursor is null || segment.CompareTo(cursor.Segment) >= 0))
        {
            if (Wanted == 0)
            {
                return;
            }

            var (statement, arguments) = sql.Segment(segment, fits, cursor?.Segment == segment ? cursor : null, Wanted);
            found.AddRange((await RowsAsync(statement, arguments, cancellationToken)).Select(row => (segment, row)));
        }
    }

    /// <summary>The page, and where the next begins.</summary>
    public ListedIds Gathered()
    {
        var page = found.Take(take).ToList();
        return new ListedIds([.. page.Select(hit => hit.Row.ProductId)], found.Count > take ? CursorBehind(page[^1]).ToString() : null);
    }

    private SearchCursor CursorBehind((SearchSegment Segment, SearchRow Row) last) =>
        new(last.Segment, sql.Day, sql.Flips, last.Row.Seq, last.Segment.Tier == SearchSegment.OfNames ? last.Row.NameKey : "");

    private async Task<List<SearchRow>> RowsAsync(string statement, object[] arguments, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<SearchRow>(statement, arguments).ToListAsync(cancellationToken);
}
