namespace VoNhai.Commerce.Catalog;

/// <summary>What one unit of sale holds: 500 g, 12 quả.</summary>
/// <param name="Amount">More than nothing.</param>
/// <param name="Measure">g, kg, ml, lít, or what is counted: quả, bắp, con, cái, chiếc, gói, túi.</param>
public readonly record struct UnitContent(Quantity Amount, string Measure)
{
    private static readonly string[] Pieces = ["quả", "bắp", "con", "cái", "chiếc", "củ", "cây", "gói", "túi", "viên"];

    private static readonly string[] Measures = ["g", "kg", "ml", "lít", .. Pieces];

    /// <summary>Whether pieces are counted, so that the amount is whole.</summary>
    public bool IsCounted => Pieces.Contains(Measure);

    /// <summary>Its weight in grams; <c>null</c> when it is not weighed.</summary>
    public long? Grams => Measure switch { "g" => Amount.Thousandths / 1000, "kg" => Amount.Thousandths, _ => null };

    /// <summary>Reads "500 g", "1,5 lít", "12 quả"; with or without marks.</summary>
    public static bool TryRead(string text, out UnitContent content)
    {
        ArgumentNullException.ThrowIfNull(text);
        content = default;
        var end = text.TakeWhile(c => char.IsAsciiDigit(c) || c is ',' or '.').Count();
        var measure = Measures.FirstOrDefault(known => Text.VietnameseText.SearchKey(known) == Text.VietnameseText.SearchKey(text[end..]));
        if (measure is null || !Quantity.TryRead(text[..end], out var amount) || !amount.IsPositive)
        {
            return false;
        }

        content = new UnitContent(amount, measure);
        return !content.IsCounted || amount.IsMultipleOf(Quantity.One);
    }

    /// <summary>As people write it: <c>500 g</c>.</summary>
    public override string ToString() => $"{Amount} {Measure}";
}
