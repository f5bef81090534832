using VoNhai.Commerce.Notices;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Notices;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ten@gmail.com", "ten@gmail.com")]
    [InlineData("  Luong.Thi-En+cho@Mail.VoNhai.VN ", "Luong.Thi-En+cho@mail.vonhai.vn")]
    public void Reads_what_people_have(string typed, string read)
    {
        Assert.True(EmailAddress.TryRead(typed, out var address));
        Assert.Equal(read, address.Reveal());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("@gmail.com")]
    [InlineData("ten@localhost")]
    [InlineData("ten@gmail..com")]
    [InlineData("te..n@gmail.com")]
    [InlineData("ten@-a.com")]
    [InlineData("ten@[127.0.0.1]")]
    [InlineData("ten@1.2.3.4")]
    [InlineData("tên@gmail.com")]
    [InlineData("ten@gmail.com\r\nBcc: all@example.com")]
    [InlineData("ten@gmail.com\n")]
    [InlineData("ten\r\n@gmail.com")]
    [InlineData("a@b.com,c@d.com")]
    [InlineData("<ten@gmail.com>")]
    [InlineData("\"a b\"@gmail.com")]
    [InlineData("ten@gmail.com> SIZE=1")]
    [InlineData("ten@gm\u202Eail.com")]
    public void Refuses_what_could_say_more_than_an_address(string? typed) => Assert.False(EmailAddress.TryRead(typed, out _));

    [Fact]
    public void Prints_itself_masked_so_that_no_log_holds_it()
    {
        Assert.True(EmailAddress.TryRead("luong.en@gmail.com", out var address));
        Assert.Equal("l…@gmail.com", $"{address}");
    }
}
