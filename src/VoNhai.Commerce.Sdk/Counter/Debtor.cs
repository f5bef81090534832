using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A person who owes.</summary>
/// <param name="Key">Names the person in addresses; says nothing of who that is.</param>
/// <param name="Buyer">Name and number, as the newest of the orders has them.</param>
/// <param name="Nickname">What people call the person; may be empty.</param>
/// <param name="Hamlet">Xóm or bản; may be empty.</param>
/// <param name="Debts">Each order that something is owed for, oldest debt first; never empty.</param>
public sealed record Debtor(string Key, Buyer Buyer, string Nickname, string Hamlet, IReadOnlyList<Debt> Debts)
{
    /// <summary>All that the person owes.</summary>
    public Vnd Owed => Debts.Aggregate(Vnd.Zero, (sum, debt) => sum + debt.Owed);

    /// <summary>Since when, in UTC.</summary>
    public DateTimeOffset Since => Debts[0].Since;
}

/// <summary>Who owes.</summary>
/// <param name="Persons">Those who were asked for, oldest debt first.</param>
/// <param name="Owed">What all of them owe together, also those beyond <paramref name="Persons"/>.</param>
/// <param name="Count">How many they are in all.</param>
public sealed record DebtBook(IReadOnlyList<Debtor> Persons, Vnd Owed, int Count);

/// <summary>What became of a payment of a debt, or of a note about a person.</summary>
public abstract record DebtOutcome
{
    private DebtOutcome()
    {
    }

    /// <summary>It is written.</summary>
    /// <param name="Left">What the person owes now.</param>
    /// <param name="IsReplay">The same form came before; nothing was written again.</param>
    public sealed record Done(Vnd Left, bool IsReplay) : DebtOutcome;

    /// <summary>Something in the form must be put right first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : DebtOutcome;

    /// <summary>More than is owed.</summary>
    /// <param name="Most">What is owed.</param>
    public sealed record MoreThanOwed(Vnd Most) : DebtOutcome;

    /// <summary>Nobody of that key owes this household anything.</summary>
    public sealed record NotFound : DebtOutcome;

    /// <summary>The form's key was used for something else: a program's mistake.</summary>
    public sealed record FormWasUsed : DebtOutcome;
}
