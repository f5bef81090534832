using System.Text;
using VoNhai.Commerce.Storefront.Backups;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>What the program does instead of serving, when its first word asks for it.</summary>
internal static class CommandVerbs
{
    /// <returns>The exit code, or <c>null</c> when the web site is wanted.</returns>
    public static async Task<int?> RunAsync(string[] args)
    {
        if (args is not [VietQrVerb.Name or SchoolVerb.Name or BackupVerb.Backup or BackupVerb.Restore, ..])
        {
            return null;
        }

        // UTF-8 whatever the console thinks: what is written goes into files and pipes.
        await using var output = Console.OpenStandardOutput();
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        if (args[0] == VietQrVerb.Name)
        {
            return new VietQrVerb(input, output, errors).Run(args[1..]);
        }

        await using var words = new StreamWriter(output, new UTF8Encoding(false));
        return args[0] == SchoolVerb.Name
            ? new SchoolVerb(words, errors).Run(args[1..])
            : await new BackupVerb(words, errors).RunAsync(args[0], args[1..]);
    }
}
