using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>One fact that a look can find: <c>tien-trong-app: du</c>. Facts that no rule names are there to mislead.</summary>
internal readonly partial record struct Evidence(string Name, string Value)
{
    /// <param name="text">Name and value.</param>
    /// <param name="separator">What stands between them: a colon in a drill, an equals sign in the rule book.</param>
    public static Evidence? Read(string text, char separator) =>
        text.Split(separator, 2, StringSplitOptions.TrimEntries) is [var name, var value] && Word().IsMatch(name) && Word().IsMatch(value) ? new(name, value) : null;

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex Word();
}
