namespace VoNhai.Commerce.Statements;

/// <summary>A header that was found.</summary>
/// <param name="LastRow">Number of its last row: lines begin below.</param>
/// <param name="Width">How many columns it has.</param>
/// <param name="Headings">Its headings, folded, as a mapping remembers them.</param>
/// <param name="Mapping">What its words say; <c>null</c> when they name no date or no amount.</param>
internal sealed record Header(int LastRow, int Width, string Headings, StatementMapping? Mapping);
