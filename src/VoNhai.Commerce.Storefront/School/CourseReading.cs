namespace VoNhai.Commerce.Storefront.School;

/// <summary>A course, and why some of its files are not in it.</summary>
/// <param name="Course">What is sound.</param>
/// <param name="Problems">By file and line; each belongs to a file that was left out, or to two files that contradict each other.</param>
internal sealed record CourseReading(Course Course, IReadOnlyList<SchoolProblem> Problems);
