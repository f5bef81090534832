using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.Orders;

/// <summary>Whoever else carries goods: a bus (its plate or the driver's telephone), a neighbour's lorry. The words are kept as typed.</summary>
public sealed class AnyCarrier : ICarrier
{
    /// <summary>The key.</summary>
    public const string Other = "other";

    /// <inheritdoc />
    public string Key => Other;

    /// <inheritdoc />
    public string Name => "Xe gửi hàng";

    /// <inheritdoc />
    public bool TryRead(string? typed, [NotNullWhen(true)] out string? number, [NotNullWhen(false)] out string? problem) =>
        ParcelNumbers.TryRead(typed, out number, out problem);

    /// <inheritdoc />
    public Uri? LinkFor(string number) => null;
}
