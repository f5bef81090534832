using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Counter;

/// <summary>What a sheet would come to, or came to.</summary>
/// <param name="Lines">Each line that could be read, in the order of the file.</param>
/// <param name="Problems">What is wrong, in the order of the file; with any, nothing is taken in.</param>
/// <param name="Notes">What a person should know, in Vietnamese.</param>
/// <param name="Seal">Stands for exactly these changes: taking in asks for it, so that nothing is done which nobody looked at.</param>
public sealed record SheetReport(IReadOnlyList<SheetLineView> Lines, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<string> Notes, string Seal)
{
    /// <summary>Whether it could be taken in.</summary>
    public bool IsGood => Problems.Count == 0;

    /// <summary>Whether a product would be added or changed; photos are not looked at here.</summary>
    public bool ChangesProducts => Lines.Any(line => line.Fate != SheetLineFate.Same);

    /// <summary>Whether there is anything to take in.</summary>
    public bool HasNews => ChangesProducts || Lines.Any(line => line.Pictures.Count > 0);

    /// <summary>How many lines have this fate.</summary>
    public int Count(SheetLineFate fate) => Lines.Count(line => line.Fate == fate);
}
