using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class CommonPassphrasesTests
{
    [Theory]
    [InlineData("matkhau123")]
    [InlineData("Mật Khẩu 2026")]
    [InlineData("anhyeuem1990")]
    [InlineData("Anh yêu em nhiều lắm")]
    [InlineData("iloveyou1234")]
    [InlineData("password!!!!")]
    [InlineData("passwordpassword")]
    [InlineData("qwertyuiop")]
    [InlineData("1234567890")]
    [InlineData("0000000000")]
    [InlineData("abcabcabcabc")]
    [InlineData("2020202020")]
    [InlineData("0912345678ab")]
    [InlineData("Bà Mùi ở Na 2026")]
    public void Are_refused(string passphrase) => Assert.True(CommonPassphrases.IsCommon(passphrase, "0912345678", "Bà Mùi ở Na"));

    [Theory]
    [InlineData("mua mật ong rừng")]
    [InlineData("tiếng suối trong")]
    [InlineData("một câu khác hẳn")]
    [InlineData("73 con vịt bơi")]
    [InlineData("907351862440")]
    [InlineData("\uFFFE\uFFFEcâu có chữ lạ")]
    public void A_sentence_of_ones_own_is_taken(string passphrase) => Assert.False(CommonPassphrases.IsCommon(passphrase, "0912345678", "Bà Mùi ở Na"));
}
