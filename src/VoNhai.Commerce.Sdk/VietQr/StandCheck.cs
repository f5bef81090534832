using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>What the morning check of a stall stand found: one case, with a sentence to show. Only <see cref="Own"/> is green.</summary>
public abstract record StandCheck
{
    private StandCheck(string vietnamese, string english)
    {
        Vietnamese = vietnamese;
        English = english;
    }

    /// <summary>Whether the stand may stay on the table.</summary>
    public bool IsGreen => this is Own;

    /// <summary>What was found and what to do, in short Vietnamese sentences.</summary>
    public string Vietnamese { get; }

    /// <summary>The same in English.</summary>
    public string English { get; }

    /// <summary>The household's own stand: bank, account and name are its own, and nothing was added.</summary>
    public sealed record Own() : StandCheck(
        "Đúng bảng của nhà. Tên và tài khoản đều khớp.", "This is your own stand. Name and account match.");

    /// <summary>Nothing was scanned.</summary>
    public sealed record NoCode() : StandCheck(
        "Không thấy mã. Chụp lại gần hơn, đủ sáng.", "There is no code. Take the picture again, closer and in good light.");

    /// <summary>Several different codes in one picture: perhaps one is stuck over another.</summary>
    /// <param name="Count">How many.</param>
    public sealed record SeveralCodes(int Count) : StandCheck(
        "Trong ảnh có nhiều mã khác nhau. Xem có mã dán đè không.", "There are several codes. See whether one is stuck over another.");

    /// <summary>A code that is broken or was edited clumsily.</summary>
    /// <param name="Problems">What is wrong with it.</param>
    public sealed record Damaged(IReadOnlyList<EmvProblem> Problems) : StandCheck(
        "Mã hỏng hoặc bị sửa. Cất bảng, in bảng mới.", "The code is damaged or edited. Put the stand away and print a new one.");

    /// <summary>A link, a shop's code of another network, any other text.</summary>
    /// <param name="Scheme">What it is.</param>
    public sealed record NotTransfer(QrScheme Scheme) : StandCheck(
        "Không phải mã chuyển khoản VietQR. Cất bảng này đi.", "This is not a VietQR transfer code. Put the stand away.");

    /// <summary>The money would go elsewhere.</summary>
    /// <param name="Bin">The bank in the code.</param>
    /// <param name="Account">The account in the code.</param>
    public sealed record OtherAccount(string Bin, string Account) : StandCheck(
        "Sai tài khoản! Tiền sẽ về người khác. Gỡ bảng ngay.", "Wrong account! The money would go to somebody else. Take the stand down now.");

    /// <summary>The account is the household's own, but the code names nobody: half of the check cannot be made.</summary>
    public sealed record NameMissing() : StandCheck(
        "Mã không ghi tên người nhận. Hãy in bảng mới.", "The code does not name the payee. Print a new stand.");

    /// <summary>The account is the household's own, the name is not.</summary>
    /// <param name="Name">The name in the code.</param>
    public sealed record OtherName(string Name) : StandCheck(
        "Sai tên người nhận. Cất bảng, in bảng mới.", "Wrong payee name. Put the stand away and print a new one.");

    /// <summary>The code fixes an amount, or a fee on top. A stall stand leaves the amount to the buyer.</summary>
    public sealed record AmountAdded() : StandCheck(
        "Mã ghi sẵn số tiền. Bảng của nhà không ghi số tiền.", "The code fixes an amount. Your stand does not.");

    /// <summary>Something else was added, changed or taken away: another memo, a second network, a code for one payment only.</summary>
    /// <param name="Path">The first such data object, e.g. <c>62-08</c>.</param>
    public sealed record Altered(string Path) : StandCheck(
        "Mã có phần khác bảng của nhà. Cất bảng, in bảng mới.", "The code differs from your stand. Put it away and print a new one.");
}
