using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>What the page shows to send money back with the household's own bank app.</summary>
/// <param name="Transfer">The code to scan.</param>
/// <param name="Name">Who gets it, as the bank or the person said; may be empty.</param>
public sealed record RefundShown(VietQrTransfer Transfer, string Name);
