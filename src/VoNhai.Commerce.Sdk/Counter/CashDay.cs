using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>The cash of one day: what should be in the box, and what was counted.</summary>
/// <param name="Day">The day in Vietnam.</param>
/// <param name="Opening">Small change at its beginning: as the day's last count says, else as the last count of an earlier day does; nothing when none does.</param>
/// <param name="In">Cash that came.</param>
/// <param name="Out">Cash that went.</param>
/// <param name="Counts">Every count of the day, newest first.</param>
public sealed record CashDay(DateOnly Day, Vnd Opening, Vnd In, Vnd Out, IReadOnlyList<CashCount> Counts)
{
    /// <summary>What should be there now.</summary>
    public Vnd Expected => Opening + In - Out;
}

/// <summary>Cash that was counted; never changed.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Opening">Small change at the day's beginning.</param>
/// <param name="Expected">What should have been there at that moment.</param>
/// <param name="Counted">What was there.</param>
/// <param name="Notes">How many of which note; empty when one sum was entered.</param>
/// <param name="Reason">Why they differ; may be empty.</param>
public sealed record CashCount(DateTimeOffset At, string By, Vnd Opening, Vnd Expected, Vnd Counted, IReadOnlyDictionary<int, int> Notes, string Reason)
{
    /// <summary>What was there less what should have been; negative when some is missing.</summary>
    public Vnd Difference => Counted - Expected;
}
