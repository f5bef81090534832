namespace VoNhai.Commerce.Counter;

/// <summary>
/// Who owes a household, person by person ("sổ nợ"): what is due for goods that are gone, and what was written down as a debt before they went.
/// Nobody is reminded by the software: what is to be said, a person says.
/// </summary>
public interface IDebtDesk
{
    /// <summary>Who owes, oldest debt first.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="search">A part of name, nickname or hamlet, with or without marks, or 2…10 digits that the phone ends with; empty for all.</param>
    /// <param name="take">How many persons, 1…500.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<DebtBook> ListAsync(Guid householdId, string search = "", int take = 100, CancellationToken cancellationToken = default);

    /// <summary>One person's debts; <c>null</c> when that person owes nothing.</summary>
    Task<Debtor?> FindAsync(Guid householdId, string key, CancellationToken cancellationToken = default);

    /// <summary>The person pays in cash: the oldest debt first, as entries of the ledger of each order.</summary>
    Task<DebtOutcome> PayCashAsync(Guid householdId, string key, DebtPaid paid, string by, CancellationToken cancellationToken = default);

    /// <summary>Notes what people call the person, and where he lives.</summary>
    Task<DebtOutcome> DescribeAsync(Guid householdId, string key, DebtorNoted noted, CancellationToken cancellationToken = default);
}
