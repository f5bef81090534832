using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.SalesBook;

/// <summary>A band of yearly sales, as a text of the law has it.</summary>
/// <param name="UpTo">The greatest amount that still lies in it; <c>null</c> for the last band.</param>
/// <param name="Name">Its name in Vietnamese.</param>
/// <param name="Source">Which text says so.</param>
/// <param name="IsRead">Whether that text itself was read, and not only what others write of it.</param>
/// <param name="What">What to do in it, in plain words of ours; no advice on tax.</param>
/// <param name="Near">What to do shortly before its end; empty for the last band.</param>
public sealed record BookBand(Vnd? UpTo, string Name, string Source, bool IsRead, string What, string Near);
