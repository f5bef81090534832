using System.Text;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary><c>vietqr make</c> and <c>vietqr read</c>: codes for partners and trainers, without a server, a database or a network.</summary>
internal sealed class VietQrVerb(TextReader input, Stream output, TextWriter errors)
{
    public const string Name = "vietqr";

    /// <summary>Exit codes: 0 done, 1 refused, 2 not understood.</summary>
    public int Run(IReadOnlyList<string> args)
    {
        var english = IsEnglish(args);
        try
        {
            return (int)(args switch
            {
                ["help" or "--help" or "-h", ..] or ["make" or "read", "--help" or "-h", ..] => Help(english),
                ["make", ..] => new VietQrMake(output, errors).Run([.. args.Skip(1)]),
                ["read", ..] => new VietQrRead(input, output, errors).Run([.. args.Skip(1)]),
                _ => Explain(english),
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk, a folder for an input: a sentence, and no stack trace.
            errors.WriteLine(new Phrase($"Không đọc hoặc ghi được: {failure.Message}", $"It cannot be read or written: {failure.Message}").In(english));
            return (int)CommandExit.Refused;
        }
    }

    // Before anything is understood, so that what was not understood is told in the right language.
    internal static bool IsEnglish(IReadOnlyList<string> args) =>
        args.Contains("--lang=en") || args.Zip(args.Skip(1)).Any(pair => pair is ("--lang", "en"));

    private CommandExit Help(bool english)
    {
        output.Write(Encoding.UTF8.GetBytes(VietQrUsage.Text.In(english)));
        return CommandExit.Done;
    }

    private CommandExit Explain(bool english)
    {
        errors.Write(VietQrUsage.Text.In(english));
        return CommandExit.Usage;
    }
}
