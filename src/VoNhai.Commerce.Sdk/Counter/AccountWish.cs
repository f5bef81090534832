namespace VoNhai.Commerce.Counter;

/// <summary>The account that a household wants to be paid into.</summary>
/// <param name="Bin">Six-digit bank identification number.</param>
/// <param name="Number">1…19 ASCII letters and digits, as the bank writes it.</param>
/// <param name="HolderName">Who the bank says holds it: 2…50 characters; marks and small letters are folded.</param>
/// <param name="MemoPrefix">Words that the bank wants before our code; usually empty. At most 12 letters and digits.</param>
public sealed record AccountWish(string? Bin, string? Number, string? HolderName, string? MemoPrefix = null);
