namespace VoNhai.Commerce.Emv;

/// <summary>How <see cref="EmvProfile"/> judges.</summary>
public enum EmvStrictness
{
    /// <summary>To the letter.</summary>
    Strict,

    /// <summary>As a payer's phone should: an object 00 that is there but not first is a warning. What makes the text doubtful stays an error.</summary>
    Lenient,
}
