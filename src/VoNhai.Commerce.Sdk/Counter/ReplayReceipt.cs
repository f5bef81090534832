namespace VoNhai.Commerce.Counter;

/// <summary>What running matching again over the kept copies of a feed brought.</summary>
/// <param name="Copies">How many copies were read again.</param>
/// <param name="Unreadable">How many of them still cannot be understood.</param>
/// <param name="Credited">How many transfers were newly credited; what was counted before is not counted again.</param>
public sealed record ReplayReceipt(int Copies, int Unreadable, int Credited);
