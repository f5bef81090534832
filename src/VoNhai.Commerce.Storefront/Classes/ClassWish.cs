namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>A class that a trainer wants to begin, judged before.</summary>
/// <param name="Module">The lesson, 1…12.</param>
/// <param name="CommuneCode">Where.</param>
/// <param name="Households">How many play households, 1…<see cref="ClassRoom.MostOfKind"/>.</param>
/// <param name="Buyers">How many buyers, 0…<see cref="ClassRoom.MostOfKind"/>.</param>
public sealed record ClassWish(int Module, string CommuneCode, int Households, int Buyers);
