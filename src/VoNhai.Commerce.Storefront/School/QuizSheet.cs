namespace VoNhai.Commerce.Storefront.School;

/// <summary>A quiz as somebody filled it in.</summary>
/// <param name="Quiz">The questions.</param>
/// <param name="Chosen">The chosen answer of each, from 0; <c>null</c> where none was.</param>
internal sealed record QuizSheet(Quiz Quiz, IReadOnlyList<int?> Chosen)
{
    /// <summary>What is no answer of its question is taken for none.</summary>
    public static QuizSheet Read(Quiz quiz, IReadOnlyList<string?> typed) => new(
        quiz, [.. quiz.Questions.Select((question, i) => int.TryParse(typed.ElementAtOrDefault(i), out var chosen) && chosen >= 0 && chosen < question.Answers.Count ? (int?)chosen : null)]);

    public bool IsComplete => Chosen.All(chosen => chosen is not null);

    public int Right => Quiz.RightIn([.. Chosen.Select(chosen => chosen ?? -1)]);

    public bool Passes => IsComplete && Right >= Quiz.PassMark;
}
