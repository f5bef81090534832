using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// A household's whole list as one file: out, looked at, and in again. The household is named by the caller, so that an operator may do it for
/// one; products of others are as good as missing.
/// </summary>
public interface IListingSheets
{
    /// <summary>The household's products as a file, those off the stall too; <c>null</c> when there is no such household.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="categories">What the host calls its categories, by key.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<byte[]?> WriteAsync(Guid householdId, IReadOnlyDictionary<string, string> categories, CancellationToken cancellationToken = default);

    /// <summary>Says what would become of each line, and every problem. Nothing is written.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="sheet">What was read.</param>
    /// <param name="categories">What the host calls its categories, by key.</param>
    /// <param name="pictures">Names of the pictures that came beside the sheet.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns><c>null</c> when there is no such household.</returns>
    Task<SheetReport?> LookAsync(Guid householdId, Sheet sheet, IReadOnlyDictionary<string, string> categories, IReadOnlyCollection<string> pictures, CancellationToken cancellationToken = default);

    /// <summary>Takes all of it in, or nothing. The same sheet again changes nothing.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="sheet">What was read.</param>
    /// <param name="categories">What the host calls its categories, by key.</param>
    /// <param name="pictures">The pictures that lines name, ready to be kept, by <see cref="SheetPictures.KeyOf"/> of their names.</param>
    /// <param name="seen">The <see cref="SheetReport.Seal"/> of what the person looked at.</param>
    /// <param name="by">Who, as the host names its people.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<SheetOutcome> TakeInAsync(
        Guid householdId, Sheet sheet, IReadOnlyDictionary<string, string> categories, IReadOnlyDictionary<string, PhotoFile> pictures, string seen, string by, CancellationToken cancellationToken = default);
}
