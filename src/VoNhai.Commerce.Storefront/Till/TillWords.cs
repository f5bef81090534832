using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>Sentences that a phone and a page show alike.</summary>
internal static class TillWords
{
    public static string Of(SoldBeyond beyond) => $"{beyond.Name}: bán quá số đã ghi {beyond.Quantity}. Đã ghi vào sổ kho.";

    public static string Of(OutingOutcome.NotEnough less) => $"{less.Name}: chỉ còn {less.Left} {less.Unit} chưa ai đặt.";
}
