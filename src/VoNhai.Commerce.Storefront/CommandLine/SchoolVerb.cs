using System.Globalization;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary><c>school check</c>: reads a course as the storefront would, for trainers who change it. Needs no server and no database.</summary>
internal sealed class SchoolVerb(TextWriter output, TextWriter errors)
{
    public const string Name = "school";

    private static readonly Phrase Usage = new(
        "Soát bài học: school check [thư mục] [--lang vi|en]. Không nêu thư mục thì soát thư mục dao-tao cạnh chương trình.",
        "Checks the lessons: school check [folder] [--lang vi|en]. Without a folder, the one named dao-tao beside the program.");

    /// <summary>Exit codes: 0 nothing is wrong, 1 something is, 2 not understood.</summary>
    public int Run(IReadOnlyList<string> args)
    {
        var english = VietQrVerb.IsEnglish(args);
        if (args is not ["check", ..] || CommandArguments.Read([.. args.Skip(1)], ["lang"], [], out _) is not { Words.Count: <= 1 } arguments)
        {
            errors.WriteLine(Usage.In(english));
            return (int)CommandExit.Usage;
        }

        try
        {
            return (int)Check(arguments.Words.Count == 1 ? arguments.Words[0] : SchoolFolder.BesideProgram, english);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(new Phrase($"Không đọc được: {failure.Message}", $"It cannot be read: {failure.Message}").In(english));
            return (int)CommandExit.Refused;
        }
    }

    private CommandExit Check(string folder, bool english)
    {
        var problems = SchoolCheck.Of(folder);
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        var count = problems.Count.ToString(CultureInfo.InvariantCulture);
        output.WriteLine((problems.Count == 0 ? new Phrase("Không có lỗi nào.", "Nothing is wrong.") : new Phrase($"Có {count} chỗ cần sửa.", $"{count} places to mend.")).In(english));
        return problems.Count == 0 ? CommandExit.Done : CommandExit.Refused;
    }
}
