namespace VoNhai.Commerce.Orders;

/// <summary>Who ordered: a name to call out and a number to ring. Nothing else is asked.</summary>
/// <param name="Name">1…80 characters, in one field, as Vietnamese names are written.</param>
/// <param name="Phone">A mobile number.</param>
public sealed record Buyer(string Name, PhoneNumber Phone);
