namespace VoNhai.Commerce.Payments;

/// <summary>A household's receiving accounts, taken together.</summary>
public static class ReceivingAccounts
{
    /// <summary>The account that an order which is placed now asks to be paid into: the one that went live last; <c>null</c> without any.</summary>
    public static ReceivingAccount? LiveAt(IEnumerable<ReceivingAccount> accounts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return accounts.Where(account => account.LiveFrom <= now).OrderByDescending(account => account.LiveFrom).ThenBy(account => account.Id).FirstOrDefault();
    }
}
