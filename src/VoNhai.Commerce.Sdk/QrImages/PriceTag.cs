using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.QrImages;

/// <summary>One price tag.</summary>
/// <param name="Name">The product.</param>
/// <param name="Price">Of one unit.</param>
/// <param name="Unit">Unit of sale: kg, chục, gói 500 g.</param>
/// <param name="HolderName">Who is paid, as the bank writes it.</param>
/// <param name="Transfer">With an amount for what is sold by the piece; without one (the buyer types it) for what is weighed.</param>
public sealed record PriceTag(string Name, Vnd Price, string Unit, string HolderName, VietQrTransfer Transfer);
