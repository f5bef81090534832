namespace VoNhai.Commerce.Storefront.School;

/// <summary>What is printed: the handouts of the course, and three collections made of its other texts.</summary>
internal static class SchoolSheets
{
    /// <summary>The take-home cards of all lessons.</summary>
    public const string Cards = "the-bai";

    /// <summary>The drills, to be played without a device; the evidence stands below a fold.</summary>
    public const string Drills = "tinh-huong";

    /// <summary>The scripts for the commune's loudspeaker.</summary>
    public const string Radio = "loa";

    public static IEnumerable<string> SlugsOf(Course course) => course.Handouts.Select(handout => handout.Id).Concat([Cards, Drills, Radio]);
}
