namespace VoNhai.Commerce.Sheets;

/// <summary>What is wrong with a sheet, and where.</summary>
/// <param name="Line">The line of the file, from 1; 0 for the whole file.</param>
/// <param name="Column">The column; <c>null</c> for the whole line.</param>
/// <param name="Message">A sentence in Vietnamese that says what to do.</param>
public sealed record SheetProblem(int Line, SheetColumn? Column, string Message);
