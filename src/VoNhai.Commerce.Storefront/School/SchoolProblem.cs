using System.Globalization;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>What is wrong with a file of the school, in a sentence for whoever wrote it.</summary>
/// <param name="File">Its path below the course's folder, with slashes: <c>bai/06-nhan-tien-bang-qr.md</c>.</param>
/// <param name="Line">From 1; 0 when it is about the file or the folder as a whole.</param>
/// <param name="Sentence">Vietnamese: what to change.</param>
internal sealed record SchoolProblem(string File, int Line, string Sentence)
{
    /// <summary>As editors and terminals understand it: <c>file:line: sentence</c>.</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Sentence}" : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Sentence}");
}
