using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class PinTests
{
    [Theory]
    [InlineData("730592", PinProblem.None)]
    [InlineData("480673", PinProblem.None)]
    [InlineData("", PinProblem.NotSixDigits)]
    [InlineData("73059", PinProblem.NotSixDigits)]
    [InlineData("7305921", PinProblem.NotSixDigits)]
    [InlineData("73a592", PinProblem.NotSixDigits)]
    [InlineData("٧٣٠٥٩٢", PinProblem.NotSixDigits)]
    [InlineData("000000", PinProblem.TooEasy)]
    [InlineData("123456", PinProblem.TooEasy)]
    [InlineData("654321", PinProblem.TooEasy)]
    [InlineData("567890", PinProblem.TooEasy)]
    [InlineData("121212", PinProblem.TooEasy)]
    [InlineData("473473", PinProblem.TooEasy)]
    [InlineData("447799", PinProblem.TooEasy)]
    [InlineData("777717", PinProblem.TooEasy)]
    [InlineData("147258", PinProblem.TooEasy)]
    [InlineData("735537", PinProblem.TooEasy)]
    [InlineData("150390", PinProblem.LikeBirthday)]
    [InlineData("900315", PinProblem.LikeBirthday)]
    [InlineData("199074", PinProblem.LikeBirthday)]
    [InlineData("741985", PinProblem.LikeBirthday)]
    [InlineData("945678", PinProblem.LikePhone)]
    public void Refuses_what_is_tried_first(string pin, PinProblem expected) => Assert.Equal(expected, Pin.Judge(pin, "0912945678"));

    /// <summary>The rules cost few of the million: five tries stay one in a hundred thousand.</summary>
    [Fact]
    public void Leaves_most_of_a_million()
    {
        var good = Enumerable.Range(0, 1_000_000).Count(number => Pin.Judge(number.ToString("000000", System.Globalization.CultureInfo.InvariantCulture), "") == PinProblem.None);

        Assert.InRange(good, 850_000, 950_000);
    }
}
