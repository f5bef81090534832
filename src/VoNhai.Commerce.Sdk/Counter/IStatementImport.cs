using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// Where a household brings its bank's statement: the truth about every mark, and about money that no feed told. Bringing a file
/// again, or one that overlaps, adds nothing. Another household's account is as good as missing.
/// </summary>
public interface IStatementImport
{
    /// <summary>Reads a file and says what would become of each line. Writes nothing.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="accountId">The receiving account that the statement is of.</param>
    /// <param name="file">Its bytes, at most <see cref="StatementLimits.MaxBytes"/>.</param>
    /// <param name="mapping">The columns as a person says; <c>null</c> for the ones kept, or else found.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<StatementOutcome> ReadAsync(
        Guid householdId, Guid accountId, ReadOnlyMemory<byte> file, StatementMapping? mapping = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a file in: new money is kept and credited by its code, and every open mark of the period is confirmed or contradicted.
    /// Taken in part by part; when it stops half-way, bringing the file again takes in the rest.
    /// </summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="accountId">The receiving account that the statement is of.</param>
    /// <param name="file">Its bytes, at most <see cref="StatementLimits.MaxBytes"/>.</param>
    /// <param name="by">Who brings it: a user id.</param>
    /// <param name="period">The days that it covers whole, as the person chose them at the bank; <c>null</c> for its first to its last line.</param>
    /// <param name="mapping">The columns as a person says; <c>null</c> for the ones kept, or else found.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    Task<StatementOutcome> ImportAsync(
        Guid householdId,
        Guid accountId,
        ReadOnlyMemory<byte> file,
        string by,
        StatementPeriod? period = null,
        StatementMapping? mapping = null,
        CancellationToken cancellationToken = default);

    /// <summary>Keeps what a person said of the columns, for this household and the account's bank. False when there is no such account.</summary>
    Task<bool> SaveMappingAsync(Guid householdId, Guid accountId, StatementMapping mapping, CancellationToken cancellationToken = default);
}
