using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>A line of a learner's account.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Amount">Negative when it went.</param>
/// <param name="BalanceAfter">What was there afterwards.</param>
/// <param name="Memo">The memo.</param>
/// <param name="OtherName">Who is on the other side; empty for a customer of the market day.</param>
/// <param name="OtherAccount">Its account.</param>
/// <param name="Reference">The bank's number of it.</param>
/// <param name="At">When.</param>
public sealed record WalletLine(long Number, Vnd Amount, Vnd BalanceAfter, string Memo, string OtherName, string OtherAccount, string Reference, DateTimeOffset At);
