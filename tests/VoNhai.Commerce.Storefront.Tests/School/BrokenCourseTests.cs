using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Tests.School;

/// <summary>One control for each rule: a copy that breaks it is found, in its file and at its line.</summary>
public sealed class BrokenCourseTests(CourseCopy copy) : IClassFixture<CourseCopy>
{
    private const string Lesson = "bai/06-nhan-tien-bang-qr.md";
    private const string Drill = "tinh-huong/bien-lai-gia.md";
    private const string Rules = "tinh-huong/luat.md";
    private const string Track = "lo-trinh/can-bo.md";
    private const string Radio = "loa/bai-06.md";
    private const string Sheet = "mang-ve/to-dan-bep.md";

    /// <summary>File, what is replaced, by what, a part of the sentence, and how many lines below the replaced text it is found; -2: at the heading or name that it belongs to; -3: of the file as a whole.</summary>
    public static TheoryData<string, string, string, string, int> Heads => new()
    {
        { Lesson, "---\nid", "id", "Dòng đầu phải là ba gạch", 0 },
        { Lesson, "\n---\n\n## Mục tiêu", "\n\n## Mục tiêu", "Đầu tệp chưa đóng", -2 },
        { Lesson, "phut: 90\n", "", "Đầu tệp thiếu “phut”", -2 },
        { Lesson, "phut: 90", "phut: chín mươi", "“phut” phải là số từ 30 đến 180", 0 },
        { Lesson, "phut: 90", "phut: 900", "“phut” phải là số từ 30 đến 180", 0 },
        { Lesson, "phut: 90", "phut:", "“phut” chưa có gì", 0 },
        { Lesson, "phut: 90", "phut: 90\nphút: 90", "Dòng này phải là “tên: giá trị”", 1 },
        { Lesson, "phut: 90", "phut: 90\nphut: 90", "“phut” có hai lần", 1 },
        { Lesson, "phut: 90", "phut: 90\ngio: 2", "Không hiểu “gio”", 1 },
        { Lesson, "chu-de:\n", "chu-de: an toàn\n", "“chu-de” là danh sách", 0 },
        { Lesson, "- an toàn", "- an toàn\n- an toàn", "“chu-de” có hai mục giống nhau", 1 },
        { Lesson, "- an toàn", "- an toan", "Không có chủ đề “an toan”", 0 },
        { Lesson, "id: bai-06", "id: bai-07", "“id” phải là bai-06", 0 },
        { Lesson, "17/08/2025 | B", "2025-08-17 | B", "Ngày “2025-08-17” phải như", 0 },
        { Lesson, "17/08/2025 | B", "17/08/2025 | X", "Độ chắc “X” phải là A, B hoặc D", 0 },
        { Lesson, "17/08/2025 | B | ", "17/08/2025 | ", "Nguồn có bốn phần", 0 },
        { Lesson, "danang-2026 | 02", "soha-2025 | 02", "Tên nguồn “soha-2025”", 0 },
    };

    public static TheoryData<string, string, string, string, int> Lessons => new()
    {
        { Lesson, "## Xem\n", "## Nhìn\n", "Chỗ này phải là phần “Xem”", 0 },
        { Lesson, "## Sửa lỗi\n", "### Sửa lỗi\n", "không có đề mục con", -2 },
        { Lesson, "\n## Khi không có mạng", "\nHết.\n\n## Cuối\n\n## Khi không có mạng", "Chỗ này phải là phần “Khi không có mạng”", 3 },
        { Lesson, "### 2. ", "### 3. ", "phải bắt đầu bằng “2.”", 0 },
        { Lesson, "- [x] Chưa. Xem", "- [ ] Chưa. Xem", "đúng một lời đáp đúng", -2 },
        { Lesson, "- [ ] Chưa. Chụp", "- [x] Chưa. Chụp", "đúng một lời đáp đúng", -2 },
        { Lesson, "- [ ] Chưa. Chụp lại màn hình của khách.\n  Chụp ảnh giả thì vẫn là ảnh giả.\n", "", "Câu hỏi cần 3 hoặc 4 lời đáp", -2 },
        { Lesson, "  Chụp ảnh giả thì vẫn là ảnh giả.\n", "", "chưa có dòng thụt vào nói vì sao", -1 },
        { Lesson, "  Chụp ảnh giả", "Chụp ảnh giả", "Dòng này phải là “- [ ] lời đáp”", 0 },
        { Lesson, "## Ba câu hỏi\n", "## Ba câu hỏi\n\nMời bà con.\n", "Phần này chỉ có câu hỏi", 2 },
        { Lesson, "- can-bo", "- can-bo-moi", "Lộ trình “can-bo-moi” không có", -3 },
    };

    public static TheoryData<string, string, string, string, int> Drills => new()
    {
        { Drill, "tien-trong-app: chua", "tien-trong-app: du", "Theo sổ luật, cách đúng là số 1", -2 },
        { Drill, "tien-trong-app: chua", "tien-trong-app: khong-ro", "Sổ luật chưa có dòng nào", -2 },
        { Drill, "tien-trong-app: chua", "tien trong app: chưa", "Bằng chứng phải như", 0 },
        { Drill, "- tien-trong-app: chua", "- tien-trong-app: chua\n- xin-ma: co", "lại gặp luật “khong-doc-ma” trước", -2 },
        { Drill, "dung-bay: 2", "dung-bay: 3", "Theo sổ luật, cách đúng là số 2", 0 },
        { Drill, "- kiểu: tu-choi", "- kiểu: xem-lai", "mỗi kiểu một cách", -2 },
        { Drill, "- kiểu: tu-choi", "- kiểu: mắng", "Mỗi cách chọn có ba dòng", -2 },
        { Drill, "- thật: Khách kịp xe.", "- tốt: Khách kịp xe.", "Mỗi cách chọn có ba dòng", -2 },
        { Drill, "### Thật\n", "### Không bẫy\n", "Các phần phải là, đúng thứ tự: Bẫy, Thật", -2 },
        { Drill, "## Thấy và nghe\n", "## Nghe\n", "Các phần phải là, đúng thứ tự: Cảnh", -3 },
        { Drill, "thấy đủ tiền.\n", "có tiền.\n", "Phần Luật phải đúng câu trong sổ luật", -2 },
        { Drill, "luat: thay-tien-moi-giao", "luat: tin-khach", "Sổ luật không có “tin-khach”", 0 },
        { Drill, "id: bien-lai-gia", "id: bien-lai", "“id” phải giống tên tệp", 0 },
        { Drill, "bai: bai-06", "bai: bai-60", "Không có bài “bai-60”", -3 },
        { Rules, "- tien-trong-app = thieu → xem-lai", "- tien-trong-app = thieu → cho", "Dòng luật phải như", 0 },
        { Rules, "## doc-ten", "## thay-tien-moi-giao", "Luật “thay-tien-moi-giao” có hai lần", -2 },
        { Rules, "## doc-ten", "## moi\n\nMột câu.\n\n- moi = co → nhan\n\n## doc-ten", "Luật “moi” chưa có tình huống nào", -3 },
    };

    public static TheoryData<string, string, string, string, int> Others => new()
    {
        { Track, "phut: 180", "phut: 200", "Cộng các bước là 180 phút", 0 },
        { Track, "bai-10 | 45", "bai-11 | 45", "Bước “bai-11”: bài ấy không kể lộ trình này", -3 },
        { Track, "bai-02 | 45 |", "bai-02 | 45", "Bước có ba phần", 0 },
        { Radio, "Đợi tôi xem máy tôi đã. Khách giơ điện thoại, có dấu xanh, có số tiền. Như thế cũng chưa phải là tiền. Ảnh ấy làm giả được. Bà con mở app ngân hàng của chính mình.", "", "Bài loa cần từ 75 đến 150 chữ", -3 },
        { Radio, "id: loa-06", "id: loa-6", "“id” là loa-06", 0 },
        { Sheet, "giay: A4", "giay: A0", "“giay” phải là A4, A5 hoặc A6", 0 },
        { Sheet, "kieu: loi-noi", "kieu: tho", "“kieu” phải là", 0 },
        { Sheet, "- bai-02", "- bai-20", "Không có bài “bai-20”", -3 },
        { "am-thanh/tieng.md", "- tyz | Tiếng Tày", "- Tày", "Tiếng có hai phần", 0 },
    };

    public static TheoryData<string, string, string, string, int> Words => new()
    {
        { Lesson, "- In bảng QR của nhà mình.", "- In bảng QR của nhà mình ra giấy rồi treo lên chỗ ai cũng nhìn thấy.", "Câu dài 16 chữ, nhiều nhất 12", 0 },
        { Drill, "Chợ đông.", "Chợ đông người qua lại mua bán tấp nập từ sáng sớm tới trưa.", "Câu dài 14 chữ, nhiều nhất 12", 0 },
        { Radio, "Ảnh ấy làm giả được. Bà con mở", "Ảnh ấy làm giả được nên bà con đừng vội tin mà hãy mở", "nhiều nhất 12", 0 },
        { Sheet, "Ai giục thì càng chậm.", "Ai giục thì mình càng chậm lại, càng chậm thì càng chắc ăn hơn.", "nhiều nhất 12", 0 },
        { Lesson, "Nên sáng nào", "Nên bạn sáng nào", "Không gọi người học là “bạn”", 0 },
        { Drill, "Chợ đông.", "Chợ đông, Bạn ạ.", "Không gọi người học là “bạn”", 0 },
        { Drill, "Chợ đông.", "Khách xưng người của Agribank.", "Không nêu tên ngân hàng, ví thật (Agribank)", 0 },
        { "tinh-huong/tin-nhan-ngan-hang.md", "Tin xưng Ngân hàng Tập.", "Tin xưng Vietcombank.", "(Vietcombank)", 0 },
        { Lesson, "Tiền về thẳng tài khoản của nhà mình.", "Ghi sổ thế này thì được miễn thuế.", "Không hứa chuyện thuế, chuyện luật (“được miễn thuế”)", 0 },
        { Lesson, "Tiền về thẳng tài khoản của nhà mình.", "Ghi sổ thế này thì không phải nộp thuế.", "Không hứa chuyện thuế", 0 },
        { Lesson, "Tiền về thẳng tài khoản của nhà mình.", "Sổ này hợp lệ.", "Không hứa chuyện thuế", 0 },
        { Lesson, "Ảnh như thế làm trong vài giây. [nguồn: soha-2025]", "Ảnh như thế làm trong vài giây.", "Nguồn “soha-2025” không đứng sau câu nào", -3 },
        { Lesson, "[nguồn: soha-2025]", "[nguồn: soha]", "Đầu tệp không có nguồn “soha”", 0 },
        { Lesson, "Nên sáng nào", "Có 80% bảng bị dán đè. Nên sáng nào", "Số liệu này chưa có nguồn", 0 },
        { Lesson, "Nên sáng nào", "Năm 2025 mất nhiều. Nên sáng nào", "Số liệu này chưa có nguồn", 0 },
        { Lesson, "Nên sáng nào", "Cả nước mất 8.000 tỷ đồng. Nên sáng nào", "Số liệu này chưa có nguồn", 0 },
        { Sheet, "Tiền có trong đó", "Trên 10 triệu thì quét mặt. Tiền có trong đó", "Số liệu này chưa có nguồn", 0 },
        { Lesson, "Giá và tên trong bài là để tập.", "Hết phần làm.", "Bài có giá tiền thì phải có câu", -3 },
        { Track, "(../tinh-huong/goi-hoi-otp.md)", "(../tinh-huong/goi-otp.md)", "không tới đâu", 0 },
        { Track, "(../tinh-huong/goi-hoi-otp.md)", "(https://example.org/otp)", "Không dẫn ra ngoài", 0 },
        { "tap-huan-vien.md", "(bai/01-dien-thoai-cua-toi.md)", "(bai/01.md)", "không tới đâu", 0 },
        { Lesson, "`/nha-ban/loa`", "`/nha-ban/loa-to`", "Gian hàng không có trang /nha-ban/loa-to", 0 },
        { Lesson, "tinh-huong/qr-dan-de.md", "tinh-huong/qr-dan.md", "Không có tệp tinh-huong/qr-dan.md", 0 },
        { Lesson, "Loa bên nhà bán", "Loa\tbên nhà bán", "Dòng này có dấu lạ", 0 },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    [MemberData(nameof(Lessons))]
    [MemberData(nameof(Drills))]
    [MemberData(nameof(Others))]
    [MemberData(nameof(Words))]
    public void A_broken_rule_is_found_where_it_is_broken(string file, string from, string to, string sentence, int below)
    {
        var (problems, line) = copy.CheckWith(file, from, to);

        var found = problems.Where(problem => problem.File == file && problem.Sentence.Contains(sentence, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count > 0, $"Not found; but: {string.Join(" | ", problems)}");
        Assert.Contains(found, problem => below switch
        {
            -3 => problem.Line == 0,
            -2 => problem.Line > 0,
            _ => problem.Line == line + below,
        });
    }

    /// <summary>Whatever is found above is found because of what was broken.</summary>
    [Fact]
    public void Nothing_is_found_in_the_copy_as_it_is() => Assert.Empty(SchoolCheck.Of(copy.Folder));

    [Theory]
    [InlineData("am-thanh/xyz/bai-06.chuyen-ke.mp3", "mã có trong am-thanh/tieng.md")]
    [InlineData("am-thanh/tyz/bai-99.chuyen-ke.mp3", "Tên bản ghi phải như")]
    [InlineData("am-thanh/tyz/bai-06.chuyen.mp3", "Tên bản ghi phải như")]
    [InlineData("am-thanh/tyz/bai-06.chuyen-ke.wav", "Tên bản ghi phải như")]
    [InlineData("bai/anh.png", "Thư mục này chỉ nhận tệp .md")]
    [InlineData("loa/bai-13.md", "Dòng đầu phải là ba gạch")]
    public void A_file_that_nobody_would_read_is_found(string file, string sentence)
    {
        var problems = copy.CheckWith(file, () => Write(file, "x"u8));

        Assert.Contains(problems, problem => problem.File == file && problem.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_missing_is_found()
    {
        const string Missing = "loa/bai-05.md";
        var problems = copy.CheckWith(Missing, () => File.Delete(copy.PathOf(Missing)));

        Assert.Equal([$"bai/05-gia-lai-tien-mat-chuyen-khoan.md: Thiếu bài loa {Missing}."], problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_found()
    {
        var problems = copy.CheckWith(Radio, () => Write(Radio, [0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE]));

        Assert.Contains(problems, problem => problem.File == Radio && problem.Sentence.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_broken_is_left_out_and_the_rest_is_read()
    {
        copy.CheckWith(Drill, () =>
        {
            File.WriteAllText(copy.PathOf(Drill), File.ReadAllText(copy.PathOf(Drill)).Replace("dung-bay: 2", "dung-bay: 1", StringComparison.Ordinal));
            var reading = CourseReader.Read(copy.Folder);
            Assert.Null(reading.Course.FindDrill("bien-lai-gia"));
            Assert.Equal((12, 14), (reading.Course.Lessons.Count, reading.Course.Drills.Count));
            Assert.All(reading.Problems, problem => Assert.Equal(Drill, problem.File));
        });
    }

    [Fact]
    public void A_mark_typed_as_a_letter_of_its_own_reads_alike()
    {
        var text = File.ReadAllText(copy.PathOf(Lesson));
        var problems = copy.CheckWith(Lesson, () => File.WriteAllText(copy.PathOf(Lesson), text.Normalize(System.Text.NormalizationForm.FormD).Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Empty(problems);
    }

    [Fact]
    public void A_clip_is_found_under_its_language_and_part()
    {
        const string Clip = "am-thanh/tyz/bai-06.chuyen-ke.mp3";
        copy.CheckWith(Clip, () =>
        {
            Write(Clip, "x"u8);
            Assert.Equal([new SpokenClip("tyz", "bai-06", "chuyen-ke", Clip)], CourseReader.Read(copy.Folder).Course.Clips);
            Assert.Empty(SchoolCheck.Of(copy.Folder));
        });
    }

    private void Write(string file, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy.PathOf(file))!);
        File.WriteAllBytes(copy.PathOf(file), bytes);
    }
}
