namespace VoNhai.Commerce.Counter;

/// <summary>What would become of one line of a sheet.</summary>
/// <param name="Number">The line of the file, from 1.</param>
/// <param name="Name">What the product is called afterwards.</param>
/// <param name="Fate">What it means.</param>
/// <param name="Changes">What is changed of a product that was there.</param>
/// <param name="Waits">Why a person would look at it before it is sold.</param>
/// <param name="Doubts">What is allowed and odd: sentences in Vietnamese.</param>
/// <param name="Pictures">Names of the pictures that are added.</param>
public sealed record SheetLineView(
    int Number,
    string Name,
    SheetLineFate Fate,
    IReadOnlyList<SheetChange> Changes,
    IReadOnlyList<ListingWait> Waits,
    IReadOnlyList<string> Doubts,
    IReadOnlyList<string> Pictures);
