using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Sdk.Tests.Architecture;

/// <summary>Reads arrows from source: using directives and full names. What a compiler folds away (a constant) is seen only here.</summary>
internal static partial class SourceArrows
{
    public static IEnumerable<Arrow> Of(string room, string file, string source)
    {
        foreach (Match name in FullName().Matches(Code(source)))
        {
            yield return new Arrow(room, name.Groups[1].Value, file);
        }
    }

    public static string? NamespaceOf(string source) => Namespace().Match(Code(source)) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>The source without comments and texts.</summary>
    private static string Code(string source) => CommentOrText().Replace(source, " ");

    // The declaration of a file's own namespace is no use of it.
    [GeneratedRegex(@"(?<!\bnamespace\s+)\bVoNhai\.Commerce\.([A-Z]\w*)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(""""
        (?x) // [^\n]* | /\* .*? \*/ | """ .*? """ | @" (?: "" | [^"] )* " | " (?: \\. | [^"\\\n] )* " | ' (?: \\. | [^'\\\n] )+ '
        """", RegexOptions.Singleline)]
    private static partial Regex CommentOrText();
}
