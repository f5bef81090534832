namespace VoNhai.Commerce.StripePayments;

/// <summary>Amounts as Stripe counts them: whole numbers of a currency's smallest unit.</summary>
public static class StripeUnits
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf",
    };

    private static readonly HashSet<string> Thousandths = new(StringComparer.Ordinal) { "bhd", "jod", "kwd", "omr", "tnd" };

    /// <summary>Currencies that Stripe counts by rules of their own, which changed over time: whoever charges them gives the units himself.</summary>
    private static readonly HashSet<string> Special = new(StringComparer.Ordinal) { "isk", "ugx" };

    /// <summary>How many digits stand behind the point.</summary>
    /// <exception cref="ArgumentException">It is no currency of three small letters, or one that Stripe counts by a rule of its own (isk, ugx).</exception>
    public static int DigitsOf(string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterLower) || Special.Contains(currency))
        {
            throw new ArgumentException("A currency is three small letters, and neither isk nor ugx, which Stripe counts by rules of their own.", nameof(currency));
        }

        return Whole.Contains(currency) ? 0 : Thousandths.Contains(currency) ? 3 : 2;
    }

    /// <summary>The units of an amount: 150 000 of <c>vnd</c> is 150000, 12.34 of <c>usd</c> is 1234, 5.12 of <c>kwd</c> is 5120.</summary>
    /// <exception cref="ArgumentException">The amount has more digits than the currency; of three, Stripe wants the last to be nothing.</exception>
    /// <exception cref="OverflowException">It is too much to count.</exception>
    public static long Of(decimal amount, string currency)
    {
        var digits = DigitsOf(currency);
        var units = amount * (digits switch { 0 => 1, 2 => 100, _ => 1_000 });
        return units == decimal.Truncate(units) && (digits != 3 || units % 10 == 0)
            ? checked((long)units)
            : throw new ArgumentException("The amount has more digits than can be charged in that currency.", nameof(amount));
    }
}
