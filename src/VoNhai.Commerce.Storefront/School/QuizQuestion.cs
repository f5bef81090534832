namespace VoNhai.Commerce.Storefront.School;

/// <summary>A question with three or four answers.</summary>
internal sealed record QuizQuestion(string Text, IReadOnlyList<QuizAnswer> Answers)
{
    /// <summary>Where the right answer stands, from 0.</summary>
    public int Right => Answers.Select((answer, i) => (answer, i)).Single(pair => pair.answer.IsRight).i;
}
