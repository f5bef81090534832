namespace VoNhai.Commerce.VietQr;

/// <summary>How a code is judged.</summary>
public enum VietQrStrictness
{
    /// <summary>To the letter: for one's own codes, for print, for a judge of others' codes.</summary>
    Strict,

    /// <summary>
    /// As a payer's phone should: spaces and a byte order mark around the code, and an account over 19 characters
    /// (an early MoMo code has 20), are warnings. What could send money elsewhere stays an error.
    /// </summary>
    Lenient,
}
