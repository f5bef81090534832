namespace VoNhai.Commerce.Storefront.School;

/// <summary>The three questions at the end of a lesson.</summary>
internal sealed record Quiz(IReadOnlyList<QuizQuestion> Questions)
{
    /// <summary>How many a lesson has.</summary>
    public const int Length = 3;

    /// <summary>How many right answers pass: all. It may be taken again at will, and each answer explains itself.</summary>
    public int PassMark => Questions.Count;

    /// <param name="answers">The place of the chosen answer for each question, from 0; shorter when some were not answered.</param>
    public int RightIn(IReadOnlyList<int> answers) => Questions.Zip(answers).Count(pair => pair.First.Right == pair.Second);

    public bool Passes(IReadOnlyList<int> answers) => RightIn(answers) >= PassMark;
}
