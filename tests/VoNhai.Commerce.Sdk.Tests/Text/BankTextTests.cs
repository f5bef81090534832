using CsCheck;
using VoNhai.Commerce.Text;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Text;

public sealed class BankTextTests
{
    [Theory]
    [InlineData("Đình Cả", "Dinh Ca")]
    [InlineData("đường  Ðường", "duong Duong")]
    [InlineData("QZ4K7M2P97G", "QZ4K7M2P97G")]
    [InlineData("HD-2026.11/23 bán lẻ", "HD-2026.11 23 ban le")]
    [InlineData("  a\t\nb\u00A0c  ", "a b c")]
    [InlineData("mật ong 🍯!", "mat ong")]
    [InlineData("\uD83C", "")]
    [InlineData("***", "")]
    public void Holds_what_every_bank_carries(string text, string folded) => Assert.Equal(folded, BankText.Fold(text));

    [Fact]
    public void Has_only_letters_digits_spaces_hyphens_and_dots() => Gen.Char.Array.Sample(text =>
        BankText.Fold(new string(text)).All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '.'));

    [Fact]
    public void Folded_again_stays_and_is_never_longer() => Gen.String.Sample(text =>
        BankText.Fold(text) is var folded && BankText.IsFolded(folded) && folded.Length <= text.Length && folded.Trim() == folded);
}
