using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Payments;

/// <summary>
/// A household's own bank account. Buyers pay straight into it; nobody else ever holds the money. A new one is asked for, proven by a small
/// transfer with a code of its own, and live once its waiting time is over, too; the household's orders ask to be paid into the one that
/// went live last, and orders that were placed before keep theirs.
/// </summary>
public sealed class ReceivingAccount
{
    /// <summary>The least đồng of a test transfer.</summary>
    public const int LeastTest = 1_000;

    /// <summary>The most đồng of a test transfer.</summary>
    public const int MostTest = 2_000;

    /// <summary>
    /// How long an account that takes another's place waits when only the household's own word proves it: whoever holds an unlocked phone
    /// reads the test's amount there, too. A feed or a statement needs no such wait, and neither does a household's first account.
    /// </summary>
    public static readonly TimeSpan WaitOnWord = TimeSpan.FromHours(24);

    private string memoPrefix = "";

    /// <summary>Makes a receiving account that needs no proof: it is live. Whoever makes it has proven it elsewhere.</summary>
    /// <param name="id">A version 7 GUID.</param>
    /// <param name="householdId">Whose it is.</param>
    /// <param name="bin">Six-digit bank identification number.</param>
    /// <param name="number">1…19 ASCII letters and digits.</param>
    /// <param name="holderName">The holder as the bank writes it: upper case, no marks. Buyers compare it before they pay.</param>
    public ReceivingAccount(Guid id, Guid householdId, string bin, string number, string holderName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(bin);
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        ArgumentException.ThrowIfNullOrWhiteSpace(holderName);
        Id = id;
        HouseholdId = householdId;
        Bin = bin;
        Number = number;
        HolderName = holderName;
        LiveFrom = DateTimeOffset.UnixEpoch;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The household that owns it.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Six-digit bank identification number.</summary>
    public string Bin { get; private set; }

    /// <summary>Account number or alias.</summary>
    public string Number { get; private set; }

    /// <summary>The holder as the bank writes it.</summary>
    public string HolderName { get; private set; }

    /// <summary>
    /// Words that the bank wants before our code in the memo, or no notice is ever sent: <c>SEVQR</c> at VietinBank,
    /// <c>TKP…</c> for some virtual accounts. Usually empty.
    /// </summary>
    public string MemoPrefix
    {
        get => memoPrefix;
        init => memoPrefix = value;
    }

    /// <summary>When it was last asked for, in UTC; <c>null</c> for one that needed no proof.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Who asked, as the household's history writes persons.</summary>
    public string? AskedBy { get; private set; }

    /// <summary>Before this time it is not live, proven or not: whoever is robbed of a phone has time to stop it.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>The code that the test transfer's memo holds.</summary>
    public OrderCode? TestCode { get; private set; }

    /// <summary>What the test transfer brings, <see cref="LeastTest"/>…<see cref="MostTest"/> đồng; nothing for one that needed no proof.</summary>
    public Vnd TestAmount { get; private set; }

    /// <summary>When the test transfer was seen.</summary>
    public DateTimeOffset? ProvenAt { get; private set; }

    /// <summary>Who saw it.</summary>
    public AccountProof? Proof { get; private set; }

    /// <summary>When a person stopped it before it was live.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Who stopped it.</summary>
    public string? StoppedBy { get; private set; }

    /// <summary>From when on orders may ask to be paid into it; <c>null</c> while it is not proven or when it was stopped.</summary>
    public DateTimeOffset? LiveFrom { get; private set; }

    /// <summary>What the memo of the test transfer says: the bank's own prefix, if it needs one, and the code.</summary>
    public string TestMemo => TestCode is not { } code ? "" : MemoPrefix.Length == 0 ? code.ToString() : $"{MemoPrefix} {code}";

    /// <summary>Where it stands.</summary>
    public AccountStanding StandingAt(DateTimeOffset now) =>
        StoppedAt is not null ? AccountStanding.Stopped
        : ProvenAt is null && AskedAt is not null ? AccountStanding.AwaitsTest
        : LiveFrom > now ? AccountStanding.AwaitsTime
        : AccountStanding.Usable;

    /// <summary>
    /// Asks for it, the first time or again: what was proven before counts no more. Asking again never shortens a wait that is running.
    /// </summary>
    /// <param name="holderName">The holder as the bank writes it now.</param>
    /// <param name="memoPrefix">Words that the bank wants before our code; usually empty.</param>
    /// <param name="testCode">A code that no order has.</param>
    /// <param name="testAmount"><see cref="LeastTest"/>…<see cref="MostTest"/> đồng.</param>
    /// <param name="notBefore">Before this time it is not live.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">When.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is none of a test.</exception>
    public void Ask(string holderName, string memoPrefix, OrderCode testCode, Vnd testAmount, DateTimeOffset notBefore, string by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(holderName);
        ArgumentNullException.ThrowIfNull(memoPrefix);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentOutOfRangeException.ThrowIfLessThan(testAmount.Dong, LeastTest, nameof(testAmount));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(testAmount.Dong, MostTest, nameof(testAmount));
        var isWaiting = AskedAt is not null && StandingAt(now) is AccountStanding.AwaitsTest or AccountStanding.AwaitsTime;
        (HolderName, this.memoPrefix) = (holderName, memoPrefix);
        (AskedAt, AskedBy, TestCode, TestAmount) = (now, by, testCode, testAmount);
        NotBefore = isWaiting && NotBefore > notBefore ? NotBefore : notBefore;
        (ProvenAt, Proof, StoppedAt, StoppedBy, LiveFrom) = (null, null, null, null, null);
    }

    /// <summary>Writes the holder's name and the memo's beginning anew; the account itself stays what it is.</summary>
    internal void Mend(string holderName, string memoPrefix) => (HolderName, this.memoPrefix) = (holderName, memoPrefix);

    /// <summary>Whether money is its test: the code in the memo, the amount to the đồng, on this account.</summary>
    public bool IsTestedBy(IncomingTransfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return TestCode is { } code
            && StoppedAt is null
            && transfer.Direction == TransferDirection.In
            && transfer.Amount == TestAmount
            && (transfer.Account == Number || transfer.VirtualAccount == Number)
            && TransferMatcher.CodesIn(transfer) is [var told] && told == code;
    }

    /// <summary>The test transfer was seen. The first sight counts.</summary>
    /// <param name="proof">Who saw it.</param>
    /// <param name="now">When.</param>
    /// <param name="replaces">Whether the household has another account that is live: then its own word waits, see <see cref="WaitOnWord"/>.</param>
    /// <exception cref="CommerceException">Nobody asked for it, or it was stopped.</exception>
    public void Prove(AccountProof proof, DateTimeOffset now, bool replaces)
    {
        if (AskedAt is null || StoppedAt is not null)
        {
            throw new CommerceException("Only an account that is asked for is proven.");
        }

        if (ProvenAt is null)
        {
            var soonest = proof == AccountProof.Household && replaces ? now + WaitOnWord : now;
            (ProvenAt, Proof, LiveFrom) = (now, proof, NotBefore > soonest ? NotBefore : soonest);
        }
    }

    /// <summary>Stops it before it is live.</summary>
    /// <exception cref="CommerceException">It is live already, or was never asked for.</exception>
    public void Stop(string by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (StandingAt(now) is not (AccountStanding.AwaitsTest or AccountStanding.AwaitsTime))
        {
            throw new CommerceException("Only an account that waits is stopped.");
        }

        (StoppedAt, StoppedBy, LiveFrom) = (now, by, null);
    }
}
