namespace VoNhai.Commerce.Orders;

/// <summary>Goods that a carrier has: who, and under which number.</summary>
/// <param name="Carrier">The <see cref="ICarrier.Key"/>.</param>
/// <param name="Number">As the carrier wrote it on its paper, 1…40 characters.</param>
public sealed record Parcel(string Carrier, string Number);
