using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// One person across orders: the same number, or without a number the same name in the same hamlet, with its marks: Hoa owes nothing for Hòa. The key stands in addresses and rows, so it says neither; it
/// differs from household to household.
/// </summary>
internal static class DebtorKeys
{
    public const int Length = 32;

    public static string Of(Guid householdId, Buyer buyer)
    {
        var who = buyer.Phone.ToString() is { Length: > 0 } phone ? phone : $"{VietnameseText.NameKey(buyer.Name)}|{VietnameseText.NameKey(buyer.Hamlet)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{householdId:N}:{who}")))[..Length];
    }
}
