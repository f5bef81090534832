using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.FakeBank;

/// <summary>
/// How a payer pays and how the bank tells of it: start with what the code says, and say what goes wrong.
/// <c>FakePayment.Of(code).Less(Vnd.Of(5_000)).Through(habit).Late(TimeSpan.FromHours(3)).Told(times: 2)</c>.
/// </summary>
public sealed record FakePayment
{
    private FakePayment(Vnd amount, string memo)
    {
        Amount = amount;
        Memo = memo;
    }

    /// <summary>How much is sent; more than nothing.</summary>
    public Vnd Amount { get; private init; }

    /// <summary>What the payer writes, before any bank had its way with it.</summary>
    public string Memo { get; private init; }

    /// <summary>What the sending bank does to the memo.</summary>
    /// <value>Default: the first of <see cref="BankHabits.All"/>, which only takes the marks off.</value>
    public BankHabit Habit { get; private init; } = BankHabits.All[0];

    /// <summary>How long after the money the news of it comes.</summary>
    /// <value>Default: none, it comes at once.</value>
    public TimeSpan Delay { get; private init; }

    /// <summary>How often the same transfer is told.</summary>
    /// <value>Default: once; range 1…1,000.</value>
    public int Times { get; private init; } = 1;

    /// <summary>Whether the money leaves the account instead: what a bank sees of a refund.</summary>
    public bool IsOutgoing { get; private init; }

    /// <summary>Pays what the code asks for.</summary>
    /// <param name="code">The code that the payer scans.</param>
    /// <exception cref="ArgumentException">The code names no amount: use <see cref="Of(Vnd, string)"/>.</exception>
    public static FakePayment Of(VietQrTransfer code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var amount = code.Amount ?? throw new ArgumentException("The code names no amount: say how much is paid.", nameof(code));
        return Of(amount, code.Memo ?? "");
    }

    /// <summary>Pays without a code, as a payer types it.</summary>
    /// <param name="amount">How much.</param>
    /// <param name="memo">What the payer writes; may be empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not more than nothing.</exception>
    public static FakePayment Of(Vnd amount, string memo)
    {
        ArgumentNullException.ThrowIfNull(memo);
        return new FakePayment(Sent(amount, nameof(amount)), memo);
    }

    /// <summary>Pays so much less.</summary>
    /// <param name="missing">What is missing in the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing would be left to send.</exception>
    public FakePayment Less(Vnd missing) => this with { Amount = Sent(Amount - missing, nameof(missing)) };

    /// <summary>Pays so much more.</summary>
    /// <param name="surplus">What is too much in the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing would be left to send.</exception>
    public FakePayment More(Vnd surplus) => this with { Amount = Sent(Amount + surplus, nameof(surplus)) };

    /// <summary>Sends it through a bank with this habit, which mangles the memo.</summary>
    /// <param name="habit">One of <see cref="BankHabits.All"/>, or <see cref="BankHabits.OwnWords"/> for a payer who throws the memo away.</param>
    public FakePayment Through(BankHabit habit)
    {
        ArgumentNullException.ThrowIfNull(habit);
        return this with { Habit = habit };
    }

    /// <summary>Tells of it so much later than the money came: see <see cref="TestBank.TellDueAsync"/>.</summary>
    /// <param name="by">How much later; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than nothing.</exception>
    public FakePayment Late(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        return this with { Delay = by };
    }

    /// <summary>Tells of the same transfer several times, as providers do that heard no answer.</summary>
    /// <param name="times">How often in all, 1…1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its range.</exception>
    public FakePayment Told(int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, 1_000);
        return this with { Times = times };
    }

    /// <summary>The money leaves the account: what a bank sees of a refund.</summary>
    public FakePayment Outgoing() => this with { IsOutgoing = true };

    private static Vnd Sent(Vnd amount, string name) =>
        amount.IsPositive ? amount : throw new ArgumentOutOfRangeException(name, amount, "A transfer carries more than nothing.");
}
