using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>What somebody asks the practice bank to do.</summary>
/// <param name="Amount">How much, more than zero.</param>
/// <param name="Memo">What the payer wrote.</param>
/// <param name="Sender">What the sending bank makes of it.</param>
/// <param name="News">How the stall hears of it.</param>
/// <param name="IsOutgoing">Whether the household itself sends the money out, as for a refund.</param>
public sealed record PracticeTransfer(Vnd Amount, string Memo, BankHabit Sender, NewsHabit News = NewsHabit.AtOnce, bool IsOutgoing = false);
