using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class S10Tests
{
    /// <summary>The first is the standard's own example (473124829).</summary>
    [Theory]
    [InlineData("RR473124829GB")]
    [InlineData("EE123456785VN")]
    public void Takes_a_number_whose_digit_is_right(string number) => Assert.True(S10.IsRight(number));

    [Fact]
    public void Every_wrong_digit_is_noticed()
    {
        const string Right = "RR473124829GB";
        foreach (var at in Enumerable.Range(2, 9))
        {
            foreach (var digit in "0123456789".Where(digit => digit != Right[at]))
            {
                var wrong = $"{Right[..at]}{digit}{Right[(at + 1)..]}";
                Assert.True(S10.HasForm(wrong));
                Assert.False(S10.IsRight(wrong), wrong);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("RR47312482GB")]
    [InlineData("R1473124829GB")]
    [InlineData("rr473124829gb")]
    [InlineData("RR47312482٩GB")]
    public void Other_texts_do_not_have_its_form(string text) => Assert.False(S10.HasForm(text));

    [Theory]
    [InlineData("ee 123 456 785 vn", "EE123456785VN")]
    [InlineData("Biên nhận 77/BK", "Biên nhận 77/BK")]
    public void The_post_keeps_a_right_number_and_what_has_another_form(string typed, string kept)
    {
        Assert.True(new VietnamPost().TryRead(typed, out var number, out _));
        Assert.Equal(kept, number);
    }

    [Theory]
    [InlineData("EE123456784VN", "Số này sai một chữ số. Xin xem lại biên nhận.")]
    [InlineData("  ", "Xin ghi số trên biên nhận, hoặc biển số xe.")]
    [InlineData("\u202Eabc", "Xin viết gọn trong 40 ký tự.")]
    public void The_post_says_what_is_wrong(string typed, string sentence)
    {
        Assert.False(new VietnamPost().TryRead(typed, out _, out var problem));
        Assert.Equal(sentence, problem);
    }
}
