namespace VoNhai.Commerce.Storefront.Ways;

/// <summary>What a household types on an order's way.</summary>
public sealed class CourseForm
{
    /// <summary>The pickup code as it was heard.</summary>
    public string? Code { get; set; }

    /// <summary>Why without a code, why it came back, why it is called off.</summary>
    public string? Reason { get; set; }

    /// <summary>The carrier's key.</summary>
    public string? Carrier { get; set; }

    /// <summary>The number on its paper.</summary>
    public string? Number { get; set; }

    /// <summary>What becomes of goods that came back.</summary>
    public string? Fate { get; set; }

    /// <summary>A note for the household.</summary>
    public string? Note { get; set; }
}
