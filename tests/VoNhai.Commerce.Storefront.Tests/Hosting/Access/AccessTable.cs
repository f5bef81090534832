using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>Every route and what it answers to whom: <c>routes.txt</c>, which is for people to read.</summary>
internal sealed class AccessTable
{
    /// <summary>For everyone, whoever they are; the one answer of such a line.</summary>
    public const string Open = "open";

    private AccessTable(IReadOnlyList<AccessLine> lines) => Lines = lines;

    public IReadOnlyList<AccessLine> Lines { get; }

    public static AccessTable Read() => Of(File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "VoNhai.Commerce.Storefront.Tests", "Hosting", "Access", "routes.txt")));

    public static AccessTable Of(string text) => new(
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(AccessLine.Of)]);

    /// <summary>
    /// What table and storefront do not have in common, a sentence each, with the line to write; empty when they agree.
    /// </summary>
    /// <param name="routes">The routes as they are mapped.</param>
    /// <param name="answers">What a route answers to everyone, in the order of <see cref="Caller.All"/>: for the line to write.</param>
    public async Task<IReadOnlyList<string>> DifferencesAsync(IReadOnlyList<StorefrontRoute> routes, Func<StorefrontRoute, Task<IReadOnlyList<string>>> answers)
    {
        var differences = new List<string>();
        foreach (var twice in Lines.GroupBy(line => line.Name).Where(lines => lines.Count() > 1))
        {
            differences.Add($"Stands twice: {twice.Key}");
        }

        var known = Lines.DistinctBy(line => line.Name).ToDictionary(line => line.Name);
        foreach (var route in routes)
        {
            if (!known.Remove(route.Name, out var line))
            {
                differences.Add($"Not in routes.txt (look at it, then add):\n{new AccessLine(route.Verb, route.Pattern, await answers(route), route.Handlers)}");
            }
            else if (!line.Handlers.SequenceEqual(route.Handlers, StringComparer.Ordinal))
            {
                differences.Add($"Has other handlers (look at it, then write):\n{line with { Handlers = route.Handlers }}");
            }
        }

        differences.AddRange(known.Values.Select(line => $"Is no route any more: {line.Name}"));
        return differences;
    }
}
