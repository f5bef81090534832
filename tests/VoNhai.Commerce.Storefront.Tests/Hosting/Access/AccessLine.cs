namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>One line of the table: <c>POST /nha-ban/hang  login in lock 403 403 in 403 403 403 in : Bay Cat</c>.</summary>
/// <param name="Verb">GET or POST.</param>
/// <param name="Pattern">The route's pattern.</param>
/// <param name="Answers">One for each of <see cref="Caller.All"/>, or <see cref="AccessTable.Open"/> alone.</param>
/// <param name="Handlers">A page's named handlers, sorted.</param>
internal sealed record AccessLine(string Verb, string Pattern, IReadOnlyList<string> Answers, IReadOnlyList<string> Handlers)
{
    public string Name => $"{Verb} {Pattern}";

    public bool IsOpen => Answers is [AccessTable.Open];

    public static AccessLine Of(string line)
    {
        var parts = line.Split(" : ");
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var read = new AccessLine(words[0], words[1], words[2..], parts.Length > 1 ? parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : []);
        return read.IsOpen || read.Answers.Count == Caller.All.Count ? read : throw new FormatException($"{read.Answers.Count} answers for {Caller.All.Count} callers: {line}");
    }

    /// <inheritdoc/>
    public override string ToString()
        => $"{Verb,-4} {Pattern,-58} {string.Join(' ', Answers.Select(answer => answer.PadRight(5))).TrimEnd()}{(Handlers.Count > 0 ? " : " + string.Join(' ', Handlers) : "")}";
}
