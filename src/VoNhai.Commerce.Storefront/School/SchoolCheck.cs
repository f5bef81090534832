namespace VoNhai.Commerce.Storefront.School;

/// <summary>Everything that is wrong with a course: how it is built, and how it is worded.</summary>
internal static class SchoolCheck
{
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<SchoolProblem> Of(string folder) =>
        [.. CourseReader.Read(folder).Problems.Concat(Proofreader.Read(folder, PageAddresses.All)).Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
}
