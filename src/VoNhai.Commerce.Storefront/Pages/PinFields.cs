namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>Picture and PIN as a form shows them: what is wrong stands beside its field. The PIN itself never comes back.</summary>
/// <param name="Picture">The chosen picture.</param>
/// <param name="PictureProblem">What is wrong with it.</param>
/// <param name="PinProblem">What is wrong with the PIN.</param>
/// <param name="AgainProblem">What is wrong with its second time.</param>
public sealed record PinFields(string? Picture, string? PictureProblem = null, string? PinProblem = null, string? AgainProblem = null)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsFine => PictureProblem is null && PinProblem is null && AgainProblem is null;
}
