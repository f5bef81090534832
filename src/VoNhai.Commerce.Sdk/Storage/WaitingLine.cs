namespace VoNhai.Commerce.Storage;

/// <summary>What waits to be written together, in order; and whether somebody works for it.</summary>
internal sealed class WaitingLine<T>
{
    private readonly Lock door = new();
    private readonly Queue<T> waiting = new();
    private bool isWorkedFor;

    /// <summary>Joins; whoever is first sees to it that somebody works.</summary>
    public bool IsFirst(T one)
    {
        lock (door)
        {
            waiting.Enqueue(one);
            var isFirst = !isWorkedFor;
            isWorkedFor = true;
            return isFirst;
        }
    }

    /// <summary>The next that go together; with none left, the work ends.</summary>
    public List<T> Next(int most)
    {
        lock (door)
        {
            var together = new List<T>();
            while (together.Count < most && waiting.TryDequeue(out var one))
            {
                together.Add(one);
            }

            isWorkedFor = together.Count > 0;
            return together;
        }
    }
}
