using System.Diagnostics;
using VoNhai.Commerce.Storefront.CommandLine;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.Storefront.Tests.School;

namespace VoNhai.Commerce.Storefront.Tests.CommandLine;

public sealed class SchoolVerbTests(CourseCopy copy) : IClassFixture<CourseCopy>
{
    [Fact]
    public void Says_that_nothing_is_wrong_with_the_course_beside_the_program() =>
        Assert.Equal((CommandExit.Done, "Không có lỗi nào.\n", ""), Run("check"));

    [Fact]
    public void Names_file_line_and_what_to_do()
    {
        const string Radio = "loa/bai-06.md";
        copy.CheckWith(Radio, () =>
        {
            File.WriteAllText(copy.PathOf(Radio), File.ReadAllText(copy.PathOf(Radio)).Replace("bà con học thuộc", "bạn học thuộc", StringComparison.Ordinal));
            Assert.Equal((CommandExit.Refused, $"{Radio}:7: Không gọi người học là “bạn”. Dùng “bà con”, hoặc bỏ đi.\n1 places to mend.\n", ""), Run("check", copy.Folder, "--lang", "en"));
        });
    }

    [Fact]
    public void A_folder_that_is_not_there_has_nothing_to_teach()
    {
        var (exit, output, _) = Run("check", copy.PathOf("nowhere"));

        Assert.Equal(CommandExit.Refused, exit);
        Assert.Contains("Không có thư mục này.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("teach")]
    [InlineData("check", "one", "two")]
    [InlineData("check", "--loud")]
    public void What_is_not_understood_is_explained(params string[] args)
    {
        var (exit, output, errors) = Run(args);

        Assert.Equal((CommandExit.Usage, ""), (exit, output));
        Assert.Contains("school check", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_has_the_verb()
    {
        var run = await CommandRun.OfAsync("school", "check");

        Assert.Equal((0, "Không có lỗi nào.\n", ""), (run.ExitCode, run.Text, run.Errors));
    }

    /// <summary>What a trainer runs.</summary>
    [Fact]
    public async Task The_script_names_file_and_line_in_vietnamese()
    {
        const string Radio = "loa/bai-06.md";
        File.WriteAllText(copy.PathOf(Radio), File.ReadAllText(copy.PathOf(Radio)).Replace("bà con học thuộc", "bạn học thuộc", StringComparison.Ordinal));
        try
        {
            using var script = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, "eng", "school.sh"), [copy.Folder]) { RedirectStandardOutput = true })!;
            var said = await script.StandardOutput.ReadToEndAsync();
            await script.WaitForExitAsync();

            Assert.Equal((1, $"{Radio}:7: Không gọi người học là “bạn”. Dùng “bà con”, hoặc bỏ đi.\nCó 1 chỗ cần sửa.\n"), (script.ExitCode, said));
        }
        finally
        {
            File.Copy(Path.Combine(CourseCopy.Source, Radio), copy.PathOf(Radio), overwrite: true);
        }
    }

    private static (CommandExit Exit, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        return ((CommandExit)new SchoolVerb(output, errors).Run(args), output.ToString(), errors.ToString());
    }
}
