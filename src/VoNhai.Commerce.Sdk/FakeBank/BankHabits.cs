using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.FakeBank;

/// <summary>
/// The senders of the practice bank. Each imitates the structure of memos that were really seen: what is wrapped around, upper-cased,
/// glued, spaced, broken or cut. Names of banks and networks are replaced by invented ones of the same shape.
/// </summary>
public static class BankHabits
{
    private const int MostText = 160;

    /// <summary>Every sender through which a code at the start of a short memo survives. The first is the plainest.</summary>
    public static IReadOnlyList<BankHabit> All { get; } =
    [
        new("plain", "Kiểu A: giữ nguyên", m => m.Memo),
        new("vcb-like", "Kiểu B: bọc đầu, bọc đuôi", Wrap),
        new("mb-like", "Kiểu C: viết hoa, dính đuôi", m => $"{m.Memo.ToUpperInvariant()}- Ma GD ACSP/ {m.Letters(2)}{m.Digits(6)}"),
        new("acb-like", "Kiểu D: thêm ngày giờ", m => $"{m.Memo} GD {m.Digits(6)}-{m.At("MMddyy HH:mm:ss")}"),
        new("ctg-like", "Kiểu E: bọc hai lớp, cắt đuôi", m => MemoMangler.Cut($"ND:CT DEN:{m.Digits(12)} {Wrap(m)}; tai Mang Tap", MostText)),
        new("bidv-like", "Kiểu F: thêm số thẻ", BesideCard),
        new("ibft-like", "Kiểu G: dính tên người gửi", m => $"IBFT {m.Name().ToLowerInvariant()}{m.Memo}"),
        new("tcb-like", "Kiểu H: thêm mã tham chiếu", m => m.Sometimes() ? $"{m.Memo} FT{m.Digits(14)}" : $"FT{m.Digits(14)} {m.Memo}"),
        new("stb-like", "Kiểu I: đổi dấu thành cách", m =>
            $"TAPBANK-GD {m.Digits(6)}-{m.At("yyyy-MM-dd'T'HH:mm:ss")}-{m.Digits(6)}-/CTR/IBFT {MemoMangler.Unpointed(m.Memo)}/MAC/{m.Hex(16)}"),
        new("napas-in-like", "Kiểu K: chèn dấu cách", SpacedByColumn),
        new("statement-like", "Kiểu L: xuống dòng giữa chữ", m =>
            MemoMangler.Wrapped($"REM Tfr Ac:{m.Account()} O@L_{m.Digits(6)}_{m.Digits(6)}_0_0_{m.Digits(9)}_{m.Digits(11)} {m.Memo}", column: 17 + (m.Sometimes() ? 3 : 0), '\n')),
        new("trace-like", "Kiểu M: viết thường, mất dấu cách", m =>
            $"{m.Digits(6)}.{m.At("ddMMyy.HHmmss")}.{m.Memo.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)}tu{m.Digits(6)}"),
        new("momo-like", "Ví kiểu N: bọc mã giao dịch", WalletTransfer),
        new("zalopay-like", "Ví kiểu P: bọc số điện thoại", m =>
            $"PARTNER.DIRECT_DEBITS_TAP.VIV.{m.Digits(11)}.{m.At("yyyyMMdd")}.{m.Digits(11)}-0000{m.Digits(6)}_{m.Memo}"),
    ];

    /// <summary>A payer who throws the memo away and leaves what the app suggests: the money comes without a code. Not among <see cref="All"/>.</summary>
    public static BankHabit OwnWords { get; } = new("own-words", "Người gửi tự ghi nội dung", m => $"{m.Name()} chuyen tien");

    /// <summary>A habit by its key, <see cref="OwnWords"/> included.</summary>
    public static bool TryFind(string? key, [NotNullWhen(true)] out BankHabit? habit)
    {
        habit = All.Append(OwnWords).FirstOrDefault(candidate => candidate.Key == key);
        return habit is not null;
    }

    private static string Wrap(MemoMangler m) => $"MBTAP.{m.Digits(10)}.{m.Digits(6)}.{m.Memo}.{m.Transferred()} tai NH Tap";

    private static string BesideCard(MemoMangler m)
    {
        var text = $"TKThe :{m.Account()}, tai NH Tap. {m.Memo} -CTLNHIDI{m.Digits(15)}-1/1-CRE-002";
        return m.Sometimes() ? text : text[..^1];
    }

    /// <summary>Dots are gone, and a space stands at fixed columns of the whole text, wherever the code happens to be.</summary>
    private static string SpacedByColumn(MemoMangler m) =>
        MemoMangler.Wrapped(MemoMangler.Unpointed($"CUSTOMER MBTAP.{m.Digits(10)}.{m.Digits(m.Sometimes() ? 6 : 4)}.{m.Memo}  {m.Transferred()} Trace {m.Digits(6)}"), column: 34, ' ');

    private static string WalletTransfer(MemoMangler m)
    {
        var transaction = m.Digits(12);
        return $"{transaction}-{m.Memo}-CHUYEN TIEN-OACH{m.Letters(8)}-VIVI{transaction}VIVI";
    }
}
