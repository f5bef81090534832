namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>One part of the board: what asks for the same thing to be done.</summary>
/// <param name="Anchor">Where it stands on the page.</param>
/// <param name="Key">Its text's key.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Cards">Its orders, in the order in which to do them.</param>
/// <param name="IsAlways">Whether it is shown when it is empty.</param>
internal sealed record BoardPart(string Anchor, string Key, string Icon, IReadOnlyList<BoardCard> Cards, bool IsAlways = true);
