using System.Diagnostics.CodeAnalysis;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Orders;

/// <summary>What all carriers' numbers have in common.</summary>
internal static class ParcelNumbers
{
    public const int MostNumber = 40;

    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? number, [NotNullWhen(false)] out string? problem)
    {
        problem = !PlainText.TryRead(typed, MostNumber, out number) ? $"Xin viết gọn trong {MostNumber} ký tự."
            : number.Any(char.IsLetterOrDigit) ? null
            : "Xin ghi số trên biên nhận, hoặc biển số xe.";
        number = problem is null ? number : null;
        return problem is null;
    }
}
