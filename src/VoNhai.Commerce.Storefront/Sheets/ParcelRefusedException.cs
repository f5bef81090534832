namespace VoNhai.Commerce.Storefront.Sheets;

/// <summary>Leaves the reading of a parcel where something is wrong with it; <see cref="Parcel"/> alone catches it.</summary>
internal sealed class ParcelRefusedException(ParcelProblem problem, string name = "") : Exception(problem.ToString())
{
    public ParcelProblem Problem { get; } = problem;

    /// <summary>The name of the file in question, as the zip has it; may be empty.</summary>
    public string Name { get; } = name;
}
