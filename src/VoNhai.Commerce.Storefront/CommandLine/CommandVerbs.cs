using System.Text;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>What the program does instead of serving, when its first word asks for it.</summary>
internal static class CommandVerbs
{
    /// <returns>The exit code, or <c>null</c> when the web site is wanted.</returns>
    public static int? Run(string[] args)
    {
        if (args is not [VietQrVerb.Name or SchoolVerb.Name, ..])
        {
            return null;
        }

        // UTF-8 whatever the console thinks: what is written goes into files and pipes.
        using var output = Console.OpenStandardOutput();
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        if (args[0] == SchoolVerb.Name)
        {
            using var words = new StreamWriter(output, new UTF8Encoding(false));
            return new SchoolVerb(words, errors).Run(args[1..]);
        }

        return new VietQrVerb(input, output, errors).Run(args[1..]);
    }
}
