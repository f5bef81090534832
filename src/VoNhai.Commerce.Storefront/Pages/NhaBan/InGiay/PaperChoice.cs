using VoNhai.Commerce.QrImages;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.InGiay;

/// <summary>A paper as an address names it.</summary>
internal static class PaperChoice
{
    public static PaperSize Read(string? typed, PaperSize otherwise) => typed?.ToUpperInvariant() switch
    {
        "A4" => PaperSize.A4,
        "A5" => PaperSize.A5,
        "A6" => PaperSize.A6,
        _ => otherwise,
    };
}
