namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>A command line taken apart: <c>--name value</c>, <c>--name=value</c>, <c>--switch</c>, and words without dashes.</summary>
internal sealed class CommandArguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    private CommandArguments()
    {
    }

    /// <summary>What stands alone, in order.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The value of an option; <c>null</c> when it was not given.</summary>
    public string? this[string option] => options.GetValueOrDefault(option);

    public bool Has(string option) => options.ContainsKey(option);

    /// <param name="args">Behind the verb. A lone "-" is a word, and so is everything behind a lone "--".</param>
    /// <param name="valued">Options that take a value.</param>
    /// <param name="switches">Options that take none.</param>
    /// <param name="complaint">Why it was not understood.</param>
    /// <returns><c>null</c> when it was not understood.</returns>
    public static CommandArguments? Read(IReadOnlyList<string> args, IReadOnlyCollection<string> valued, IReadOnlyCollection<string> switches, out Phrase? complaint)
    {
        var read = new CommandArguments();
        complaint = null;
        for (var i = 0; i < args.Count && complaint is null; i++)
        {
            if (args[i] == "--")
            {
                read.words.AddRange(args.Skip(i + 1));
                break;
            }

            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                read.words.Add(args[i]);
                continue;
            }

            var (name, value) = args[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var at
                ? (args[i][2..at], args[i][(at + 1)..])
                : (args[i][2..], null);
            if (valued.Contains(name))
            {
                value ??= ++i < args.Count ? args[i] : null;
                complaint = value is null ? new($"--{name} cần một giá trị.", $"--{name} needs a value.") : read.Take(name, value);
            }
            else if (switches.Contains(name) && value is null)
            {
                complaint = read.Take(name, "");
            }
            else
            {
                complaint = new($"Không hiểu --{name}.", $"--{name} is not understood.");
            }
        }

        return complaint is null ? read : null;
    }

    private Phrase? Take(string name, string value) =>
        options.TryAdd(name, value) ? null : new($"--{name} có hai lần.", $"--{name} is given twice.");
}
