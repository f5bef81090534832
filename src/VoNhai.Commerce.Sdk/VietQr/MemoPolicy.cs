using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.VietQr;

/// <summary>How long a memo may be, and whether what banks do not carry is rewritten or refused. There are six, all here.</summary>
/// <remarks>
/// The standard holds 25 characters. Some apps are known to keep only 19 without signs, others take the 95 that fit beside nothing
/// else. Rewriting is <see cref="BankText.Fold"/>: "Đình Cả" becomes "Dinh Ca". No policy ever cuts: half a reference pays nothing.
/// </remarks>
public sealed class MemoPolicy
{
    private MemoPolicy(int mostCharacters, bool rewrites)
    {
        MostCharacters = mostCharacters;
        Rewrites = rewrites;
        TooLong = new("memo", "memoTooLong", $"Nội dung dài quá {mostCharacters} ký tự.", $"The memo is longer than {mostCharacters} characters.");
    }

    /// <summary>At most 19 characters, which every app that we know of carries.</summary>
    public static MemoPolicy Widest { get; } = new(19, rewrites: true);

    /// <summary>At most 19 characters; what would be rewritten is refused.</summary>
    public static MemoPolicy WidestExact { get; } = new(19, rewrites: false);

    /// <summary>At most 25 characters, as the standard says: the default.</summary>
    public static MemoPolicy Standard { get; } = new(25, rewrites: true);

    /// <summary>At most 25 characters; what would be rewritten is refused.</summary>
    public static MemoPolicy StandardExact { get; } = new(25, rewrites: false);

    /// <summary>At most 95 characters, all that object 62 holds. Readers warn above 25, and some apps drop the memo.</summary>
    public static MemoPolicy Longest { get; } = new(95, rewrites: true);

    /// <summary>At most 95 characters; what would be rewritten is refused.</summary>
    public static MemoPolicy LongestExact { get; } = new(95, rewrites: false);

    /// <summary>All six.</summary>
    public static IReadOnlyList<MemoPolicy> All { get; } =
        Array.AsReadOnly([Widest, WidestExact, Standard, StandardExact, Longest, LongestExact]);

    /// <summary>The most characters, counted after rewriting.</summary>
    public int MostCharacters { get; }

    /// <summary>Whether marks and signs are rewritten; otherwise a memo that has them is refused.</summary>
    public bool Rewrites { get; }

    internal VietQrFieldProblem TooLong { get; }

    /// <summary>E.g. <c>25, rewrites</c>.</summary>
    public override string ToString() => $"{MostCharacters}, {(Rewrites ? "rewrites" : "refuses")}";
}
