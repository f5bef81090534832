namespace VoNhai.Commerce.Counter;

/// <summary>What became of taking a sheet in.</summary>
public abstract record SheetOutcome
{
    private SheetOutcome()
    {
    }

    /// <summary>All of it is kept.</summary>
    /// <param name="Report">What was done with each line.</param>
    /// <param name="Photos">How many photos were added; those that were there before are not counted.</param>
    public sealed record Taken(SheetReport Report, int Photos) : SheetOutcome
    {
        /// <summary>Whether there was nothing to do: the sheet says what is known.</summary>
        public bool IsNothingNew => Photos == 0 && !Report.ChangesProducts;
    }

    /// <summary>Nothing was changed; the report says what is wrong.</summary>
    /// <param name="Report">With at least one problem.</param>
    public sealed record Refused(SheetReport Report) : SheetOutcome;

    /// <summary>Products changed since the person looked; nothing was changed.</summary>
    /// <param name="Report">What would become of each line now.</param>
    public sealed record ChangedMeanwhile(SheetReport Report) : SheetOutcome;

    /// <summary>There is no such household.</summary>
    public sealed record NotFound : SheetOutcome;
}
