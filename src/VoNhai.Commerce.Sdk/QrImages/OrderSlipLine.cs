using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.QrImages;

/// <summary>One line of an order slip.</summary>
/// <param name="What">Product, quantity and unit.</param>
/// <param name="Total">What the line costs.</param>
public sealed record OrderSlipLine(string What, Vnd Total);
