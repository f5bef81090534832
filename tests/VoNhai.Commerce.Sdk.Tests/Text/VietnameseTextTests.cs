using System.Text;
using CsCheck;
using VoNhai.Commerce.Text;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Na dai Võ Nhai", "Na dai Vo Nhai")]
    [InlineData("ĐÌNH CẢ", "DINH CA")]
    [InlineData("đường", "duong")]
    [InlineData("Sảng Mộc, Thượng Nung, Nghinh Tường", "Sang Moc, Thuong Nung, Nghinh Tuong")]
    [InlineData("Crème brûlée, Ångström, Ñ", "Creme brulee, Angstrom, N")]
    [InlineData("ά й", "α и")]
    [InlineData("한국 ไทย हिन्दी 漢字 🍯", "한국 ไทย हिन्दी 漢字 🍯")]
    [InlineData("250.000 ₫", "250.000 ₫")]
    [InlineData("", "")]
    public void Loses_its_marks_and_nothing_else(string text, string bare) => Assert.Equal(bare, VietnameseText.WithoutMarks(text));

    [Fact]
    public void Loses_them_composed_or_not() => Gen.String.Sample(text =>
        !IsValid(text) || VietnameseText.WithoutMarks(Vietnamese(text).Normalize(NormalizationForm.FormC))
            == VietnameseText.WithoutMarks(Vietnamese(text).Normalize(NormalizationForm.FormD)));

    // The fold table was written by hand; Unicode itself checks every letter of it.
    [Fact]
    public void Folds_every_vietnamese_letter_as_unicode_decomposes_it()
    {
        const string Letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        foreach (var letter in Letters + Letters.ToUpperInvariant())
        {
            Assert.Equal(letter.ToString().Normalize(NormalizationForm.FormD)[..1], VietnameseText.WithoutMarks(letter.ToString()));
        }

        Assert.Equal(134, (Letters + Letters.ToUpperInvariant() + "đĐ").Distinct().Count());
    }

    [Theory]
    [InlineData("\uD83C")]
    [InlineData("ế\uDF6Fa")]
    [InlineData("\uDF6F\uD83C")]
    public void Keeps_lone_surrogates(string text)
    {
        Assert.Equal(text.Replace('ế', 'e'), VietnameseText.WithoutMarks(text));
        Assert.Equal(text.Replace('ế', 'e'), VietnameseText.SearchKey(text));
    }

    [Fact]
    public void Never_throws() => Gen.Char.Array.Sample(text => VietnameseText.SearchKey(new string(text)) is not null);

    [Theory]
    [InlineData("Đình  Cả", "dinh ca")]
    [InlineData("  MẬT ONG\tbạc\u00A0hà ", "mat ong bac ha")]
    [InlineData("   ", "")]
    public void Key_has_lower_case_and_single_spaces(string text, string key) => Assert.Equal(key, VietnameseText.SearchKey(text));

    [Fact]
    public void Key_of_a_key_is_itself() => Gen.String.Sample(text =>
        VietnameseText.SearchKey(text) is var key && VietnameseText.SearchKey(key) == key);

    private static bool IsValid(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    // Spreads Vietnamese letters over a random text.
    private static string Vietnamese(string text) =>
        new([.. text.Select((c, i) => char.IsAsciiLetter(c) ? "ếặộựỹĐằỷ"[(c + i) % 8] : char.IsAscii(c) ? c : ' ')]);
}
