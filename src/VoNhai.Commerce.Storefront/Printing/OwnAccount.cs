using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Printing;

/// <summary>A household with the account that its codes name.</summary>
public sealed record OwnAccount(Household Household, ReceivingAccount Account)
{
    /// <summary>The code without an amount; with the words that the bank wants in front of a memo, where it wants some.</summary>
    public VietQrTransfer Transfer => TransferTo(Account);

    /// <summary>The stall stand.</summary>
    public StallStand Stand => StandOf(Account);

    /// <summary>The stall stand of any account of a household: what is printed, and what the morning check compares with.</summary>
    public static StallStand StandOf(ReceivingAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return StallStand.Of(TransferTo(account), account.HolderName);
    }

    /// <summary>"Nhà Bà Mùi · xóm Đồng Chăn, xã La Hiên, tỉnh Thái Nguyên".</summary>
    public string Seller =>
        $"{Household.Name} · {string.Join(", ", new[] { Household.Hamlet, Address.OfCommune(Household.CommuneCode) }.Where(part => part.Length > 0))}";

    private static VietQrTransfer TransferTo(ReceivingAccount account) => VietQrTransfer.To(account.Bin, account.Number).WithMemo(account.MemoPrefix);
}
