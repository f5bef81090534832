using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Tests.School;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Giá là 35.000 đồng. Xong!", "Giá là 35.000 đồng.|Xong!")]
    [InlineData("- [x] Chưa. Xem app của mình đã.", "Chưa.|Xem app của mình đã.")]
    [InlineData("### 2. Khách nói: “Chuyển rồi!” Làm gì?", "Khách nói: “Chuyển rồi!”|Làm gì?")]
    [InlineData("12. Mở `/nha-ban/cho/may` **một lần**.", "Mở `/nha-ban/cho/may` một lần.")]
    [InlineData("| 1. Bảng | [Tờ](mang-ve/a.md) dán |", "Bảng|Tờ dán")]
    [InlineData("|---|--:|", "")]
    [InlineData("Mất mạng… Vẫn bán.", "Mất mạng…|Vẫn bán.")]
    public void A_line_is_taken_apart_at_its_stops(string line, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences.Of([new SchoolLine(7, line)]).Select(sentence => sentence.Text)));

    [Fact]
    public void A_source_belongs_to_the_sentence_before_it()
    {
        var read = Sentences.Of([new SchoolLine(7, "Có 65% người. [nguồn: bao-2023] Có máy rồi.")]).ToList();

        Assert.Equal([new Sentence(7, "Có 65% người.", "bao-2023"), new Sentence(7, "Có máy rồi.", null)], read);
    }

    [Theory]
    [InlineData("Mở `/nha-ban/cho`, bấm Tính tiền.", 5)]
    [InlineData("Sáng, sạch – gần ☐ !", 3)]
    public void Words_are_what_stands_between_blanks(string text, int words) => Assert.Equal(words, new Sentence(1, text, null).Words);

    [Theory]
    [InlineData("Chiếm 12% người.", true)]
    [InlineData("Mất 8.000 tỷ.", true)]
    [InlineData("Trên 10 triệu đồng.", true)]
    [InlineData("Từ năm 2019.", true)]
    [InlineData("Theo Thông tư ấy.", true)]
    [InlineData("Giá 200.000 đồng.", false)]
    [InlineData("Đặt mã 123456.", false)]
    [InlineData("Luật chơi là thế.", false)]
    [InlineData("Gọi 0912 345 678.", false)]
    public void A_fact_is_told_from_a_price(string text, bool isFact) => Assert.Equal(isFact, Figures.IsFact(text));
}
