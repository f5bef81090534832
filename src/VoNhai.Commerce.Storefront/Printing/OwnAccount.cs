using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Printing;

/// <summary>A household with the account that its codes name.</summary>
public sealed record OwnAccount(Household Household, ReceivingAccount Account)
{
    /// <summary>The code without an amount; with the words that the bank wants in front of a memo, where it wants some.</summary>
    public VietQrTransfer Transfer => VietQrTransfer.To(Account.Bin, Account.Number).WithMemo(Account.MemoPrefix);

    /// <summary>The stall stand.</summary>
    public StallStand Stand => StallStand.Of(Transfer, Account.HolderName);

    /// <summary>"Nhà Bà Mùi · xóm Đồng Chăn, xã La Hiên, tỉnh Thái Nguyên".</summary>
    public string Seller =>
        $"{Household.Name} · {string.Join(", ", new[] { Household.Hamlet, Address.OfCommune(Household.CommuneCode) }.Where(part => part.Length > 0))}";
}
