namespace VoNhai.Commerce.FakeBank;

/// <summary>What one kind of sending bank or wallet does to a memo on its way.</summary>
public sealed class BankHabit
{
    /// <summary>The most characters of a memo that are sent on.</summary>
    public const int MostMemo = 140;

    private readonly Func<MemoMangler, string> mangle;

    internal BankHabit(string key, string name, Func<MemoMangler, string> mangle)
    {
        Key = key;
        Name = name;
        this.mangle = mangle;
    }

    /// <summary>A short key for developers that says whose structure it imitates: <c>vcb-like</c>.</summary>
    public string Key { get; }

    /// <summary>What a learner reads; names no real bank.</summary>
    public string Name { get; }

    /// <summary>
    /// Writes a memo as it arrives. Marks and other scripts are always lost; the rest depends on the habit. The same memo, seed and moment
    /// give the same text; names, accounts and numbers in it are invented.
    /// </summary>
    /// <param name="memo">What the payer's app sent; what is longer than <see cref="MostMemo"/> characters is cut.</param>
    /// <param name="random">Where the invented parts come from; give a seeded one for the same text again.</param>
    /// <param name="now">The moment that some banks write into the text; <c>null</c> for a fixed day.</param>
    public string Mangle(string memo, Random random, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(memo);
        ArgumentNullException.ThrowIfNull(random);
        return mangle(new MemoMangler(memo, random, now ?? MemoMangler.FixedDay));
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
