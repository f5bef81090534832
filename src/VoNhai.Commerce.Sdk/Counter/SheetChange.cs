using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Counter;

/// <summary>One thing that a line changes.</summary>
/// <param name="Column">What.</param>
/// <param name="Before">As it stands, as a sheet writes it; may be empty.</param>
/// <param name="After">As it will stand. Of the stock: by how much, and why.</param>
public sealed record SheetChange(SheetColumn Column, string Before, string After);
