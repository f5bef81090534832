using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.SalesBook;

/// <summary>A row in the layout of S1a-HKD: day, words, amount.</summary>
internal sealed record BookRow(DateOnly Day, string Text, Vnd Amount);
