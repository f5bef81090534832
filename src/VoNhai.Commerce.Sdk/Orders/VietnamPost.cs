using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// The post office: the number on its receipt, typed by hand. A number of the international form is checked by its digit; others are kept
/// as they were typed. Nothing of the post's own systems is used or assumed.
/// </summary>
public sealed class VietnamPost : ICarrier
{
    /// <summary>The key.</summary>
    public const string Post = "post";

    /// <inheritdoc />
    public string Key => Post;

    /// <inheritdoc />
    public string Name => "Bưu điện";

    /// <inheritdoc />
    public bool TryRead(string? typed, [NotNullWhen(true)] out string? number, [NotNullWhen(false)] out string? problem)
    {
        if (!ParcelNumbers.TryRead(typed, out number, out problem))
        {
            return false;
        }

        var squashed = number.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!S10.HasForm(squashed))
        {
            return true;
        }

        number = S10.IsRight(squashed) ? squashed : null;
        problem = number is null ? "Số này sai một chữ số. Xin xem lại biên nhận." : null;
        return number is not null;
    }

    /// <inheritdoc />
    public Uri? LinkFor(string number) => null;
}
