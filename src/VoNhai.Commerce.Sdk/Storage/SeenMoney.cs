using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// What one source says of one movement on an account, and whether two say it of the same. A feed and a statement agree about amount
/// and direction, and about little else: ids differ, memos are wrapped and cut, the statement may give the day alone.
/// </summary>
internal sealed record SeenMoney
{
    /// <summary>Clocks of a bank's parts differ by seconds; two payments of one code within this time are told apart by reference or number.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(15);

    /// <summary>From this hour on a transfer may be booked the next day.</summary>
    private const int LateHour = 22;

    // Shorter than this, what two memos share may be chance ("ck", "tien").
    private const int FewestShared = 8;

    private readonly string squashed;
    private readonly string codes;

    public SeenMoney(Guid id, TransferDirection direction, long amount, DateTimeOffset at, string reference, string memo)
    {
        Id = id;
        Direction = direction;
        Amount = amount;
        At = at.ToOffset(Catalog.VietnamTime.Offset);
        Reference = reference;
        squashed = RowIdentity.Squash(memo);
        codes = string.Join(' ', OrderCode.FindIn(memo));
    }

    /// <summary>The transfer, for what is stored; a line has none yet.</summary>
    public Guid Id { get; }

    public TransferDirection Direction { get; }

    /// <summary>đồng, more than nothing.</summary>
    public long Amount { get; }

    public DateTimeOffset At { get; }

    public string Reference { get; }

    public bool HasTime => At.TimeOfDay != TimeSpan.Zero;

    /// <summary>What must agree before anything else is looked at.</summary>
    public (TransferDirection Direction, long Amount) Key => (Direction, Amount);

    /// <summary>The bank's own word.</summary>
    public bool HasReferenceOf(SeenMoney other) => Reference.Length > 0 && Reference == other.Reference && At.Date == other.At.Date;

    /// <summary>The same code, or without any the same words, at a moment that may be the same.</summary>
    public bool SaysTheSameAs(SeenMoney other) =>
        MayBe(other) && (codes.Length > 0 || other.codes.Length > 0 ? codes == other.codes : SharesWordsWith(other));

    /// <summary>Nothing speaks against it. Whoever asks must know that there is no other.</summary>
    public bool MayBe(SeenMoney other) =>
        Key == other.Key && IsNear(other) && !ContradictsReferenceOf(other) && (codes.Length == 0 || other.codes.Length == 0 || codes == other.codes);

    private bool SharesWordsWith(SeenMoney other)
    {
        var (longer, shorter) = squashed.Length >= other.squashed.Length ? (squashed, other.squashed) : (other.squashed, squashed);
        return longer == shorter || (shorter.Length >= FewestShared && longer.Contains(shorter, StringComparison.Ordinal));
    }

    private bool IsNear(SeenMoney other)
    {
        var (earlier, later) = At <= other.At ? (this, other) : (other, this);
        if (earlier.HasTime && later.HasTime && later.At - earlier.At <= Near)
        {
            return true;
        }

        var isNextDay = later.At.Date == earlier.At.Date.AddDays(1);
        return (later.At.Date == earlier.At.Date && !(earlier.HasTime && later.HasTime)) || (isNextDay && earlier.At.Hour >= LateHour && !later.HasTime);
    }

    /// <summary>Two references of one make (FT and fourteen digits) that differ are two transfers; of different makes they say nothing.</summary>
    private bool ContradictsReferenceOf(SeenMoney other) =>
        Reference.Length >= 6 && Reference.Length == other.Reference.Length && Reference != other.Reference
        && Reference.Zip(other.Reference).All(pair => char.IsAsciiDigit(pair.First) == char.IsAsciiDigit(pair.Second) && (char.IsAsciiDigit(pair.First) || char.IsLetter(pair.First) == char.IsLetter(pair.Second)));
}
