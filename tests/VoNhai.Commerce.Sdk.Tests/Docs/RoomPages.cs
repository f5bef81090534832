using VoNhai.Commerce.Sdk.Tests.Architecture;

namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>What a room's page lists: every public type with the first sentence of its own documentation.</summary>
internal static class RoomPages
{
    private const string Sdk = "VoNhai.Commerce";

    public static IReadOnlyList<string> Rooms { get; } = [.. Architecture.Rooms.Arrows.Keys.Where(room => room != Architecture.Rooms.Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<Type> TypesOf(string room) => typeof(CommerceException).Assembly.GetExportedTypes().Where(type => RoomOf(type) == room);

    public static string List(IEnumerable<Type> types)
    {
        var all = types.OrderBy(type => NameOf(type), StringComparer.Ordinal).ToList();
        return string.Join('\n', all.Select(type => $"{(type.IsNested ? "  " : "")}- `{NameOf(type)}`: {XmlDocs.FirstSentence(type)}"));
    }

    /// <summary>The types that a list does not name.</summary>
    public static IEnumerable<string> Missing(string list, IEnumerable<Type> types) =>
        types.Select(NameOf).Where(name => !list.Contains($"- `{name}`:", StringComparison.Ordinal));

    // What lies in the root or in a receiver's namespace is told where a host meets it.
    private static string RoomOf(Type type) =>
        type.Namespace == Sdk ? "Setup"
        : Architecture.Rooms.Guests.TryGetValue(type.Namespace!, out var host) ? host
        : type.Namespace![(Sdk.Length + 1)..];

    private static string NameOf(Type type)
    {
        var own = type.Name.Split('`')[0] + (type.IsGenericType && !type.IsNested ? $"<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>" : "");
        return type.DeclaringType is { } outer ? $"{NameOf(outer)}.{own}" : own;
    }
}
