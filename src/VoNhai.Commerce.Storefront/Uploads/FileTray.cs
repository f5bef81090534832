namespace VoNhai.Commerce.Storefront.Uploads;

/// <summary>
/// Where a file waits between the look at it and the taking in: in this process's memory alone, for a quarter of an hour, one for
/// each household. Never on a disk or in the database, see docs/decisions/statement-waits-in-memory.md. When it is gone, the person chooses the
/// file again.
/// </summary>
public abstract class FileTray : IDisposable
{
    /// <summary>How long a file waits.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>All files of one tray together, in bytes; beyond, those that wait longest go first.</summary>
    public const long MostBytes = 96L * 1024 * 1024;

    private readonly Dictionary<Guid, Waiting> waiting = [];
    private readonly Lock door = new();
    private readonly TimeProvider time;
    private readonly ITimer broom;

    /// <summary>An empty tray.</summary>
    protected FileTray(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        this.time = time;
        var minute = TimeSpan.FromMinutes(1);
        broom = time.CreateTimer(_ => Sweep(), state: null, minute, minute);
    }

    /// <summary>Keeps a file in place of the household's last one.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="aimId">What it is for, e.g. the account whose statement it is.</param>
    /// <param name="file">The bytes.</param>
    /// <returns>The ticket that finds it again: random, and good for this household and aim alone.</returns>
    public string Put(Guid householdId, Guid aimId, ReadOnlyMemory<byte> file)
    {
        var ticket = Guid.NewGuid().ToString("N");
        lock (door)
        {
            waiting[householdId] = new Waiting(aimId, ticket, file, time.GetUtcNow() + Patience);
        }

        Sweep();
        return ticket;
    }

    /// <summary>Finds a file; <c>null</c> when it is gone, or somebody else's, or for another aim.</summary>
    public ReadOnlyMemory<byte>? Find(Guid householdId, Guid aimId, string? ticket)
    {
        Sweep();
        lock (door)
        {
            // Not "null": an array that is null becomes an empty memory, and so a file.
            return waiting.TryGetValue(householdId, out var found) && found.AimId == aimId && found.Ticket == ticket ? found.File : default(ReadOnlyMemory<byte>?);
        }
    }

    /// <summary>Forgets the household's file.</summary>
    public void Remove(Guid householdId)
    {
        lock (door)
        {
            waiting.Remove(householdId);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        broom.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Sweep()
    {
        lock (door)
        {
            var now = time.GetUtcNow();
            var room = MostBytes;
            foreach (var (household, file) in waiting.OrderByDescending(pair => pair.Value.Until).ToList())
            {
                room -= file.File.Length;
                if (file.Until <= now || room < 0)
                {
                    waiting.Remove(household);
                }
            }
        }
    }

    private sealed record Waiting(Guid AimId, string Ticket, ReadOnlyMemory<byte> File, DateTimeOffset Until);
}
