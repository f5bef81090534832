using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>The SDK's own XML documentation, as the compiler wrote it.</summary>
internal static partial class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(CommerceException).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The public members whose documentation says nothing.</summary>
    public static IEnumerable<string> Empty(IEnumerable<Type> types)
    {
        var visible = types.SelectMany(type => type.GetMembers().Select(member => $"{NameOf(type)}.{member.Name.Replace('.', '#')}").Append(NameOf(type))).ToHashSet();
        return
            from member in Members
            where member.Value.Element("inheritdoc") is null && string.IsNullOrWhiteSpace(member.Value.Element("summary")?.Value)
            where visible.Contains(member.Key.Split('(')[0][2..])
            select member.Key;
    }

    /// <summary>The first sentence about a type, as Markdown.</summary>
    public static string FirstSentence(Type type)
    {
        var summary = Members.TryGetValue("T:" + NameOf(type), out var member) ? member.Element("summary") : null;
        var text = Spaces().Replace(string.Concat((summary?.Nodes() ?? []).Select(Markdown)), " ").Trim();
        var end = SentenceEnd().Match(text);
        return end.Success ? text[..(end.Index + 1)] : text;
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when element.Attribute("cref") is { } cref => $"`{ShortName(cref.Value)}`",
        XElement element when element.Attribute("langword") is { } word => $"`{word.Value}`",
        XElement element when element.Attribute("name") is { } parameter => parameter.Value,
        XElement element => $"`{element.Value}`",
        _ => "",
    };

    private static string ShortName(string cref)
    {
        var name = Arity().Replace(cref.Split('(')[0][2..], "");
        return name[(name.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[.!?](?= \p{Lu}| `)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("`+[0-9]+|{[^}]*}")]
    private static partial Regex Arity();
}
