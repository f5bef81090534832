namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>A request of the workplace that names something by its id.</summary>
/// <param name="Verb">GET or POST.</param>
/// <param name="Pattern">The route, as the table of access has it.</param>
/// <param name="Handler">A page's handler; empty for the nameless one.</param>
/// <param name="Address">The address with the household's things in it.</param>
/// <param name="Fields">The fields with the household's things in them.</param>
internal sealed record SwappedRequest(
    string Verb, string Pattern, string Handler, Func<HouseholdThings, string> Address, Func<HouseholdThings, IReadOnlyList<(string Field, string Value)>> Fields)
{
    private static readonly string[] OfMoney =
        ["ThayTien", "NhanTienMat", "TraTienMat", "GhiNo", "BotTien", "DaTra", "XinCoc", "NhanLaiDon", "TraVeNguon", "TraNoiKhac", "TraThe"];

    private static readonly string[] OfCourse = ["Giao", "GiaoKhongMa", "Gui", "LenChuyen", "DaNhan", "TraVe", "Huy", "GhiChu"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SwappedRequest> All { get; } =
    [
        Get("/nha-ban/don/{code}", things => $"/nha-ban/don/{things.Order}"),
        .. OfMoney.Select(handler => Post("/nha-ban/don/{code}", handler, things => $"/nha-ban/don/{things.Order}",
            _ => [("Form.Key", "web-1"), ("Form.Amount", "10k"), ("Form.Reason", "hàng dập"), ("Form.Where", "BankApp"), ("Form.Terms", "Debt")])),
        Post("/nha-ban/don/{code}", "XongCoc", things => $"/nha-ban/don/{things.DepositOrder}", things => [("Form.Key", "web-2"), ("Form.Deposit", things.Deposit), ("Form.End", "Kept")]),
        Post("/nha-ban/don/{code}", "GhiLai", things => $"/nha-ban/don/{things.PaidOrder}", things => [("Form.Key", "web-3"), ("Form.Entry", things.Entry), ("Form.Reason", "nhầm")]),
        Get("/nha-ban/don/{code}/anh/{entry:guid}-{width}.webp", things => $"/nha-ban/don/{things.PaidOrder}/anh/{things.Entry}-400.webp"),
        Get("/nha-ban/duong-di/{code}", things => $"/nha-ban/duong-di/{things.Order}"),
        .. OfCourse.Select(handler => Post("/nha-ban/duong-di/{code}", handler, things => $"/nha-ban/duong-di/{things.Order}", _ => [("Form.Note", "gọi trước"), ("Form.Reason", "đổi ý")])),
        Get("/nha-ban/can/{code}", things => $"/nha-ban/can/{things.Order}"),
        Post("/nha-ban/can/{code}", "", things => $"/nha-ban/can/{things.Order}", _ => [("khoa", "web-4"), ("can[0]", "1,2")]),
        Get("/nha-ban/in/phieu-don/{code}", things => $"/nha-ban/in/phieu-don/{things.Order}"),
        Get("/nha-ban/in/the-gia", things => $"/nha-ban/in/the-gia?sp={things.Product}&moi=1"),
        Post("/nha-ban", "Nhan", _ => "/nha-ban", things => [("code", things.Order)]),
        Post("/nha-ban", "Goi", _ => "/nha-ban", things => [("code", things.Order)]),
        Post("/nha-ban", "Huy", _ => "/nha-ban", things => [("code", things.Order)]),
        Post("/nha-ban", "Lui", _ => "/nha-ban", things => [("code", things.Order), ("buoc", "Accepted")]),
        Get("/nha-ban/can-xem", things => $"/nha-ban/can-xem?khoan={things.Transfer}"),
        Get("/nha-ban/can-xem", things => $"/nha-ban/can-xem?don={things.Order}"),
        Post("/nha-ban/can-xem", "DeRieng", _ => "/nha-ban/can-xem", things => [("khoan", things.Transfer), ("loai", "NotASale"), ("lyDo", "tiền nhà")]),
        Post("/nha-ban/can-xem", "NhanLai", _ => "/nha-ban/can-xem", things => [("don", things.Order)]),
        Post("/nha-ban/can-xem", "Huy", _ => "/nha-ban/can-xem", things => [("don", things.Order)]),
        Get("/nha-ban/can-xem/gan/{khoan:guid}", things => $"/nha-ban/can-xem/gan/{things.Transfer}?don={things.Order}"),
        Post("/nha-ban/can-xem/gan/{khoan:guid}", "", things => $"/nha-ban/can-xem/gan/{things.Transfer}", things => [("don", things.Order), ("lyDo", "đúng người")]),
        Get("/nha-ban/can-xem/chuyen-nham/{khoan:guid}", things => $"/nha-ban/can-xem/chuyen-nham/{things.Transfer}"),
        Get("/nha-ban/so-no/{key}", things => $"/nha-ban/so-no/{things.Debtor}"),
        Post("/nha-ban/so-no/{key}", "Thu", things => $"/nha-ban/so-no/{things.Debtor}", _ => [("Form.Key", "web-5"), ("Form.Amount", "10k")]),
        Post("/nha-ban/so-no/{key}", "Ten", things => $"/nha-ban/so-no/{things.Debtor}", _ => [("Form.Nickname", "Én"), ("Form.Hamlet", "Xóm Mỏ Gà")]),
        Get("/nha-ban/hang/{id:guid}", things => $"/nha-ban/hang/{things.Product}"),
        Post("/nha-ban/hang/{id:guid}", "", things => $"/nha-ban/hang/{things.Product}", _ => [("Form.Name", "Mật ong"), ("Form.UnitWord", "chai"), ("Form.Price", "50k")]),
        Post("/nha-ban/hang/{id:guid}", "Kho", things => $"/nha-ban/hang/{things.Product}", _ => [("Stock.Amount", "3"), ("Stock.Reason", "Counted")]),
        Post("/nha-ban/hang/{id:guid}", "Lo", things => $"/nha-ban/hang/{things.Product}", _ => [("Lot.HarvestedOn", "2026-11-01"), ("Lot.Quantity", "5")]),
        Post("/nha-ban/hang/{id:guid}", "ThuLo", things => $"/nha-ban/hang/{things.Product}", things => [("lo", things.Lot)]),
        Post("/nha-ban/hang/{id:guid}", "Giay", things => $"/nha-ban/hang/{things.Product}", _ => [("Paper.Kind", "Organic"), ("Paper.Name", "Hữu cơ")]),
        Post("/nha-ban/hang/{id:guid}", "BoGiay", things => $"/nha-ban/hang/{things.Product}", things => [("giay", things.Paper)]),
        Post("/nha-ban/hang", "Bay", _ => "/nha-ban/hang", things => [("mon", things.Product)]),
        Post("/nha-ban/hang", "Cat", _ => "/nha-ban/hang", things => [("mon", things.Product)]),
        Post("/nha-ban/hang", "Gia", _ => "/nha-ban/hang", things => [("mon", things.Product), ("thay", "250000"), ("gia", "40k")]),
        Get("/nha-ban/hang/{id:guid}/anh", things => $"/nha-ban/hang/{things.Product}/anh"),
        Get("/nha-ban/hang/{id:guid}/tieng", things => $"/nha-ban/hang/{things.Product}/tieng"),
        .. new[] { "Ghi", "Xoa" }.Select(handler => Post("/nha-ban/hang/{id:guid}/tieng", handler, things => $"/nha-ban/hang/{things.Product}/tieng", _ => [])),
        .. new[] { "Them", "Xep", "Xoa" }.Select(handler => Post("/nha-ban/hang/{id:guid}/anh", handler, things => $"/nha-ban/hang/{things.Product}/anh", _ => [("anh", new string('a', 64)), ("cho", "0")])),
        Post("/nha-ban/giao-hang", "Luu", _ => "/nha-ban/giao-hang", things => [("Form.Id", things.Way), ("Form.Means", "Market"), ("Form.Place", "Chợ Đình Cả"), ("Form.When", "thứ bảy"), ("Form.Fee", "10k")]),
        Post("/nha-ban/giao-hang", "Bo", _ => "/nha-ban/giao-hang", things => [("Form.Id", things.Way)]),
        Post("/nha-ban/nguoi-phu", "Ma", _ => "/nha-ban/nguoi-phu", things => [("ai", things.Helper)]),
        Post("/nha-ban/nguoi-phu", "Sua", _ => "/nha-ban/nguoi-phu", things => [("ai", things.Helper), ("viec", "Sell"), ("den", "2026-12-20")]),
        Post("/nha-ban/nguoi-phu", "Nghi", _ => "/nha-ban/nguoi-phu", things => [("ai", things.Helper)]),
        Post("/nha-ban/nhan-tien", "Thay", _ => "/nha-ban/nhan-tien", things => [("id", things.Account), ("thay", "true")]),
        Post("/nha-ban/nhan-tien", "Chan", _ => "/nha-ban/nhan-tien", things => [("id", things.Account)]),
        Post("/nha-ban/kenh-bao-tien", "Noi", _ => "/nha-ban/kenh-bao-tien", things => [("Form.AccountId", things.Account), ("Form.Choice", "sepay-hmac"), ("Form.Secret", "mot-bi-mat-du-dai-cua-kenh")]),
        .. new[] { "Doi", "Het", "Thoi" }.Select(handler => Post("/nha-ban/kenh-bao-tien", handler, _ => "/nha-ban/kenh-bao-tien", things => [("Form.FeedId", things.Feed), ("Form.Choice", "sepay-hmac"), ("Form.Secret", "mot-bi-mat-du-dai-cua-kenh")])),
        .. new[] { "Xem", "Nhap" }.Select(handler => Post("/nha-ban/sao-ke", handler, _ => "/nha-ban/sao-ke", things => [("Form.AccountId", things.Account), ("Form.Ticket", "khong-co")])),
        Post("/nha-ban/giu-hang", "", _ => "/nha-ban/giu-hang", things => [("phanTram", "40"), ("mon", things.Product)]),
        Get("/nha-ban/cho/don/{code}", things => $"/nha-ban/cho/don/{things.SaleCode}?key={things.SaleKey}"),
        .. new[] { "Give", "Seen", "Unseen", "Drop" }.Select(handler => Post("/nha-ban/cho/don/{code}", handler, things => $"/nha-ban/cho/don/{things.SaleCode}", things => [("Key", things.SaleKey), ("where", "BankApp")])),
        Post("/nha-ban/cho", "More", _ => "/nha-ban/cho", things => [("product", things.Product)]),
        Post("/nha-ban/cho/mang", "", _ => "/nha-ban/cho/mang", things => [("key", "0199c0de-0000-7000-8000-000000000001"), ($"mang[{Guid.Parse(things.Product):N}]", "1")]),
        Post("/nha-ban/cho/mang", "Back", _ => "/nha-ban/cho/mang", things => [("outing", things.Outing)]),
        Post("/tai-khoan/thiet-bi", "BoMay", _ => "/tai-khoan/thiet-bi", things => [("may", things.Device)]),
        Post("/tai-khoan/thiet-bi", "Ra", _ => "/tai-khoan/thiet-bi", things => [("lan", things.Session)]),
        Post("/tai-khoan/thiet-bi", "BoKhoa", _ => "/tai-khoan/thiet-bi", things => [("khoa", things.Device)]),
    ];

    /// <summary>Handlers that name nothing of a household by an id, with what they do name. A new handler belongs above or here.</summary>
    public static IReadOnlyDictionary<string, string> WithoutIds { get; } = new Dictionary<string, string>
    {
        ["/nha-ban/giao-hang Gui"] = "a run, which is the keeper's and every household's",
        ["/nha-ban/giao-hang Thoi"] = "a run",
        ["/nha-ban/giao-hang NhanTien"] = "a run",
        ["/nha-ban/nguoi-phu Moi"] = "a new helper",
        ["/nha-ban/nhan-tien Doc"] = "the text of a code",
        ["/nha-ban/nhan-tien Xin"] = "a new account",
        ["/nha-ban/kiem-bien "] = "the texts of codes",
        ["/nha-ban/thu-bao "] = "an e-mail address",
        ["/nha-ban/so-ban Ghi"] = "a new line",
        ["/nha-ban/so-ban Nguoc"] = "a line by its number in the household's own book",
        ["/nha-ban/so-ban Khoa"] = "a month",
        ["/nha-ban/so-tien Ghi"] = "a new line",
        ["/nha-ban/so-tien Nguoc"] = "a line by its number in the household's own book",
        ["/nha-ban/dem-tien "] = "a day",
        ["/nha-ban/hien-so Hien"] = "the household's own number",
        ["/nha-ban/hien-so Thoi"] = "the same",
        ["/nha-ban/ho-tro Ma"] = "the household's own code",
        ["/nha-ban/ho-tro Dong"] = "the household's own open view",
        ["/nha-ban/hang/moi "] = "a new product",
        ["/nha-ban/hang/nhanh "] = "a new product, with the household's own photo from the form before",
        ["/nha-ban/hang/bang Xem"] = "a file, whose lines name the household's own goods: BangTests",
        ["/nha-ban/hang/bang Nhap"] = "the file that was looked at",
        ["/nha-ban/tieng Ghi"] = "a phrase of one's own stall",
        ["/nha-ban/tieng Xoa"] = "the same",
        ["/nha-ban/cho Less"] = "a place in the basket",
        ["/nha-ban/cho Amount"] = "an amount",
        ["/nha-ban/cho Cash"] = "the basket, whose goods are looked up among the household's own: TillPageTests",
        ["/nha-ban/cho Transfer"] = "the same basket",
        ["/nha-ban/cho Owe"] = "the same basket",
        ["/nha-ban/cho/gui "] = "what a phone sold: TillDoorTests",
        ["/tai-khoan/ma-pin "] = "oneself",
        ["/tai-khoan/mat-khau "] = "oneself",
        ["/tai-khoan/thiet-bi RaHet"] = "oneself",
        ["/tai-khoan/thiet-bi KhoaMay"] = "oneself",
        ["/tai-khoan/thiet-bi Them"] = "oneself",
        ["/tai-khoan/thiet-bi Khoa"] = "a new passkey",
    };

    public string Name => $"{Pattern} {Handler}";

    private static SwappedRequest Get(string pattern, Func<HouseholdThings, string> address) => new("GET", pattern, "", address, _ => []);

    private static SwappedRequest Post(string pattern, string handler, Func<HouseholdThings, string> address, Func<HouseholdThings, IReadOnlyList<(string, string)>> fields) =>
        new("POST", pattern, handler, address, fields);
}
