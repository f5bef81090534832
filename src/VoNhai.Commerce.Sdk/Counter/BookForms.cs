using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>What a person writes into the books by hand.</summary>
public enum HandKind
{
    /// <summary>A sale that no order of the stall stands behind. It counts in the sales book and in the money book.</summary>
    Sale,

    /// <summary>Money put in that is no sale, e.g. small change from home. <see cref="MoneyForm.Reason"/> is needed.</summary>
    In,

    /// <summary>Money taken out, e.g. for boxes, or home. <see cref="MoneyForm.Reason"/> is needed.</summary>
    Out,
}

/// <summary>A line by hand: of what no order tells.</summary>
public sealed record HandWritten : MoneyForm
{
    /// <summary>What it is.</summary>
    public required HandKind Kind { get; init; }

    /// <summary>Whether the money went by transfer; cash otherwise.</summary>
    public bool ByTransfer { get; init; }

    /// <summary>How much, 1…9 999 999 999 999 đồng.</summary>
    public required Vnd Amount { get; init; }

    /// <summary>On which day in Vietnam; <c>null</c> for today. Not in the future, at most ten years back.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>A person who owes pays a part or all, in cash.</summary>
public sealed record DebtPaid : MoneyForm
{
    /// <summary>How much, at most what is owed; the oldest debt is paid first.</summary>
    public required Vnd Amount { get; init; }
}

/// <summary>What a household notes of a person who owes.</summary>
/// <param name="Nickname">What people call the person, at most 60 characters; may be empty.</param>
/// <param name="Hamlet">Xóm or bản, at most 60 characters; may be empty.</param>
public sealed record DebtorNoted(string? Nickname, string? Hamlet)
{
    /// <summary>The longest nickname or hamlet, in characters.</summary>
    public const int MostWords = 60;
}

/// <summary>Cash was counted at the end of the day.</summary>
public sealed record CashCounted : MoneyForm
{
    /// <summary>The notes of Vietnam from 500.000 to 1.000 đồng, greatest first; older small notes count as one sum.</summary>
    public static IReadOnlyList<int> Denominations { get; } = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000];

    /// <summary>The most of one note.</summary>
    public const int MostNotes = 10_000;

    /// <summary>The day in Vietnam; today or one of the seven days before.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Small change in the box at the day's beginning; nothing or more.</summary>
    public required Vnd Opening { get; init; }

    /// <summary>How many of which note, 0…10,000 each; empty when <see cref="Sum"/> says it at once.</summary>
    public IReadOnlyDictionary<int, int> Notes { get; init; } = new Dictionary<int, int>();

    /// <summary>What was counted beside <see cref="Notes"/>, e.g. all of it as one sum; nothing or more.</summary>
    public Vnd Sum { get; init; }
}
