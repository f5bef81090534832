using System.Buffers;

namespace VoNhai.Commerce.QrImages;

/// <summary>
/// The dark dots of a sheet as path data. A run of dark dots that stands exactly below one of the row above makes that one taller;
/// any other begins a new rectangle. Written straight into a rented buffer: the path is nearly all of an SVG.
/// </summary>
internal sealed class SvgPath
{
    // "m-999 -999h999v999h-999z", and what ShortNumber writes beyond its number.
    private const int LongestRectangle = 32;

    private char[] _buffer = ArrayPool<char>.Shared.Rent(8192);
    private int _at;
    private int _penLeft;
    private int _penTop;

    public SvgPath(QrSheet sheet)
    {
        // A run needs a dot and a gap.
        var open = new Run[sheet.Width / 2 + 1];
        var next = new Run[sheet.Width / 2 + 1];
        var count = 0;
        for (var row = 0; row < sheet.Height; row++)
        {
            if (!sheet.IsAsAbove(row))
            {
                var found = Merge(sheet.Row(row), row, open.AsSpan(0, count), next);
                (open, next, count) = (next, open, found);
            }
        }

        foreach (var run in open.AsSpan(0, count))
        {
            Rectangle(run, sheet.Height);
        }
    }

    public int Length => _at;

    public ReadOnlySpan<char> Written => _buffer.AsSpan(0, _at);

    public void GiveBack()
    {
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _at = 0;
    }

    // Both rows go from left to right: what is passed on the way without being met ends here.
    private int Merge(ReadOnlySpan<bool> dots, int row, ReadOnlySpan<Run> above, Span<Run> runs)
    {
        var (count, passed) = (0, 0);
        for (var left = 0; left < dots.Length; left++)
        {
            if (!dots[left])
            {
                continue;
            }

            var right = left + 1;
            while (right < dots.Length && dots[right])
            {
                right++;
            }

            var run = new Run(left, right - left, row);
            for (; passed < above.Length && above[passed].Left < left; passed++)
            {
                Rectangle(above[passed], row);
            }

            if (passed < above.Length && above[passed].Left == left)
            {
                if (above[passed].Length == run.Length)
                {
                    run = above[passed];
                }
                else
                {
                    Rectangle(above[passed], row);
                }

                passed++;
            }

            runs[count++] = run;
            left = right;
        }

        foreach (var ended in above[passed..])
        {
            Rectangle(ended, row);
        }

        return count;
    }

    // "z" puts the pen back to where the rectangle began; the next one is reached from there.
    private void Rectangle(Run run, int bottom)
    {
        if (_buffer.Length - _at < LongestRectangle)
        {
            Grow();
        }

        Put('m', run.Left - _penLeft);
        Put(' ', run.Top - _penTop);
        Put('h', run.Length);
        Put('v', bottom - run.Top);
        Put('h', -run.Length);
        _buffer[_at++] = 'z';
        (_penLeft, _penTop) = (run.Left, run.Top);
    }

    private void Put(char command, int number)
    {
        var room = _buffer.AsSpan(_at);
        room[0] = command;
        _at += 1 + ShortNumber.Write(number, room[1..]);
    }

    private void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(_buffer.Length * 2);
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private readonly record struct Run(int Left, int Length, int Top);
}
