using System.Text.RegularExpressions;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Package;

/// <summary>A partner's programs, restored from the package and run: <c>eng/consumer.sh</c>.</summary>
public sealed partial class ConsumerTests(ITestOutputHelper output)
{
    private const string Till = "tests/VoNhai.Commerce.Consumer/Till/Program.cs";

    [Fact]
    public void The_package_alone_makes_partner_shop_till_and_a_trimmed_program()
    {
        var (said, warned) = PackedSdk.RunScript("eng/consumer.sh", ("VONHAI_PACKAGE_VERSION", PackedSdk.Version));
        output.WriteLine(said);
        var programs = said.Split("== ").Skip(1).ToDictionary(part => part.Split('\n')[0], part => part[(part.IndexOf('\n') + 1)..]);

        Assert.Contains($"package {PackedSdk.Version}\n", said, StringComparison.Ordinal);
        Assert.Equal("250.000\u00A0₫\n", programs["HelloPartner"]);
        Assert.EndsWith("Chè búp khô: 95.000\u00A0₫ / gói 500 g (Nhà bà Mùi)\n", programs["HelloShop"], StringComparison.Ordinal);
        Assert.Matches(TillTalk(), programs["Till"]);
        Assert.StartsWith("970405 0000000000 250.000\u00A0₫ Na dai Dinh Ca\nsize ", programs["trimmed"], StringComparison.Ordinal);
        Assert.DoesNotMatch("warning|error", warned);
        Assert.Contains("warned", programs.Keys); // The control: the same program opening a database is refused by the compiler.
        Assert.True(double.Parse(Size().Match(programs["trimmed"]).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) < 30, programs["trimmed"]);
    }

    /// <summary>What a person writes with the docs alone.</summary>
    [Fact]
    public void The_till_is_short() => Assert.True(File.ReadLines(Repository.Path(Till)).Count() < 60);

    [GeneratedRegex(
        """
        ^1\. Chè búp khô: 95\.000\u00A0₫ / gói 500 g
        2\. Mật ong: 180\.000\u00A0₫ / chai 1 lít
        Which one\? QZ[0-9A-Z]{9}: 360\.000\u00A0₫, pay\.svg shows 000201[0-9]{6}38.+
        Paid
        [0-9]{4}-[0-9]{2}-[0-9]{2}: sold 360\.000\u00A0₫, transfers 360\.000\u00A0₫, cash 0\u00A0₫
        $
        """)]
    private static partial Regex TillTalk();

    [GeneratedRegex(@"size ([0-9.]+) MB")]
    private static partial Regex Size();
}
