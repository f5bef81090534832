using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Statements;

/// <summary>A place where the running balance jumps: lines are missing between two rows.</summary>
/// <param name="AfterRow">The earlier of the two, as a spreadsheet counts it.</param>
/// <param name="BeforeRow">The later.</param>
/// <param name="From">The moment of the earlier line.</param>
/// <param name="To">The moment of the later line.</param>
/// <param name="Missing">What moved in between, in less out: positive when money in is missing.</param>
public sealed record StatementGap(int AfterRow, int BeforeRow, DateTimeOffset From, DateTimeOffset To, Vnd Missing);
