namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>One place in a class: a card with a number, never a person's name.</summary>
internal sealed class ClassLearner
{
    public required Guid ClassId { get; init; }

    /// <summary>From 1; households first, then buyers.</summary>
    public required int Number { get; init; }

    public required string UserId { get; init; }

    /// <summary>The play household; <c>null</c> for a buyer.</summary>
    public Guid? HouseholdId { get; init; }

    /// <summary>The account at the practice bank.</summary>
    public required string Account { get; init; }

    /// <summary>What the learner chose to say; empty for nothing.</summary>
    public string Sex { get; set; } = "";

    /// <summary>Answers before the class, one letter a question: c for yes, k for no; empty for none.</summary>
    public string Before { get; set; } = "";

    /// <summary>The same after it.</summary>
    public string After { get; set; } = "";
}
