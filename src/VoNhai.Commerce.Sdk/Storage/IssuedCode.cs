using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>A code that was given out. Its key decides who was first: no code is ever given twice, whatever it is for.</summary>
internal sealed class IssuedCode
{
    public required OrderCode Code { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
}
