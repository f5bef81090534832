using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Tests.School;

public sealed class SchoolMarkdownTests
{
    [Fact]
    public void Markup_of_a_trainer_is_shown_and_not_obeyed()
    {
        var html = SchoolMarkdown.ToHtml("Xem <script>alert(1)</script> và <img src=x onerror=y>.", "bai/06-x.md");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bai/06-x.md", "../tinh-huong/goi-hoi-otp.md", "/hoc/tinh-huong/goi-hoi-otp")]
    [InlineData("tap-huan-vien.md", "bai/01-dien-thoai-cua-toi.md", "/hoc/bai/01-dien-thoai-cua-toi")]
    [InlineData("tap-huan-vien.md", "dong-gop.md", "/hoc/tap-huan-vien/dong-gop")]
    [InlineData("dong-gop.md", "tinh-huong/luat.md", "/hoc/tinh-huong#so-luat")]
    [InlineData("lo-trinh/can-bo.md", "../mang-ve/the-hinh.md", "/hoc/in/the-hinh")]
    [InlineData("bai/06-x.md", "../loa/bai-06.md", "/hoc/in/loa#bai-06")]
    public void A_link_to_a_file_leads_to_its_page(string file, string link, string address) =>
        Assert.Contains($"<a href=\"{address}\">tới</a>", SchoolMarkdown.ToHtml($"[tới]({link})", file), StringComparison.Ordinal);

    [Theory]
    [InlineData("am-thanh/tieng.md")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.org/bai/01-x.md")]
    public void A_link_that_leads_nowhere_here_is_words(string link) =>
        Assert.Equal("<p>Xem chỗ <strong>này</strong> nhé.</p>\n", SchoolMarkdown.ToHtml($"Xem [chỗ **này**]({link}) nhé.", "dong-gop.md"));

    [Fact]
    public void A_page_in_code_is_a_link_and_other_code_is_not()
    {
        var html = SchoolMarkdown.ToHtml("Mở `/nha-ban/loa`, gõ `loa`.", "bai/06-x.md");

        Assert.Contains("href=\"/nha-ban/loa\"", html, StringComparison.Ordinal);
        Assert.Contains("<code>loa</code>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void On_paper_the_name_of_an_icon_is_its_drawing_and_an_address_is_read()
    {
        var html = SchoolMarkdown.ToHtml("| `loa` | `/nha-ban/loa` |\n|---|---|\n| 1 | 2 |", "mang-ve/the-hinh.md");

        Assert.Contains("<svg class=\"icon\"", html, StringComparison.Ordinal);
        Assert.Contains("<code>/nha-ban/loa</code>", html, StringComparison.Ordinal);
        Assert.Contains("scope=\"col\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_leads_to_its_source()
    {
        var html = SchoolMarkdown.ToHtml("Có 65% người. [nguồn: bao-2023] Xong. [nguồn: khac]", "bai/06-x.md", [new Source("tt", "2023", SourceTrust.Read, "x"), new Source("bao-2023", "2023", SourceTrust.Read, "y")]);

        Assert.Contains("href=\"#nguon-2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("nguồn:", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guide_may_say_how_a_source_is_named() =>
        Assert.Contains("<code>[nguồn: tên]</code>", SchoolMarkdown.ToHtml("Phải có `[nguồn: tên]` ngay sau câu.", "dong-gop.md"), StringComparison.Ordinal);
}
