namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>One place of a class on the board. Every number is counted from the rows of the stall, the ledger and the practice bank.</summary>
public sealed record BoardLine
{
    /// <summary>The number on the card.</summary>
    public required int Number { get; init; }

    /// <summary>As the card says.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it sells; otherwise it buys alone.</summary>
    public required bool Sells { get; init; }

    /// <summary>Whether its card was used: somebody is there.</summary>
    public required bool HasEntered { get; init; }

    /// <summary>Goods that buyers see.</summary>
    public int Listed { get; init; }

    /// <summary>Orders that were not called off.</summary>
    public int Orders { get; init; }

    /// <summary>Of these, wholly paid.</summary>
    public int Paid { get; init; }

    /// <summary>Of these, goods that left the hands of the household.</summary>
    public int Given { get; init; }

    /// <summary>Payments that went from its account to others.</summary>
    public int Bought { get; init; }

    /// <summary>Market customers who cheated and got nothing.</summary>
    public int Refused { get; init; }

    /// <summary>Market customers who cheated and got away with it.</summary>
    public int Fell { get; init; }

    /// <summary>Honest market customers who got their goods.</summary>
    public int Served { get; init; }

    /// <summary>Honest market customers who were sent away.</summary>
    public int SentAway { get; init; }

    /// <summary>Lessons that were read to the end.</summary>
    public int Lessons { get; init; }

    /// <summary>Sets of drills that were passed.</summary>
    public int Drills { get; init; }

    /// <summary>What the learner chose to say.</summary>
    public string Sex { get; init; } = "";

    /// <summary>See <see cref="ClassLearner.Before"/>.</summary>
    public string Before { get; init; } = "";

    /// <summary>See <see cref="ClassLearner.After"/>.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether it sent a swindler away, in the market or in a set of drills.</summary>
    public bool HasRefused => Refused > 0 || Drills > 0;
}
