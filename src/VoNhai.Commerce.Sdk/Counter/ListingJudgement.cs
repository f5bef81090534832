namespace VoNhai.Commerce.Counter;

/// <summary>What a draft would come to.</summary>
/// <param name="Problems">What is wrong with it, all at once; it is kept only when there is nothing.</param>
/// <param name="Waits">Why a person would look at it before it is sold; empty for most.</param>
public sealed record ListingJudgement(IReadOnlyList<FieldProblem> Problems, IReadOnlyList<ListingWait> Waits)
{
    /// <summary>Whether it would be kept.</summary>
    public bool IsGood => Problems.Count == 0;
}
