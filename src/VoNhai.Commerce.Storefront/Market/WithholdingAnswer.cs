namespace VoNhai.Commerce.Storefront.Market;

/// <summary>The operator's own answer to whether it must withhold tax for several sellers. The software keeps it and does not judge it.</summary>
/// <param name="Answer">In the operator's words, 1…2,000 characters.</param>
/// <param name="Asked">Who was asked: a tax office, a lawyer; 1…200 characters.</param>
/// <param name="On">The day of the answer.</param>
public sealed record WithholdingAnswer(string Answer, string Asked, DateOnly On)
{
    /// <summary>The longest answer.</summary>
    public const int MostAnswer = 2_000;

    /// <summary>The longest <see cref="Asked"/>.</summary>
    public const int MostAsked = 200;
}
