using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Settings <c>Practice:*</c>: play households, the practice bank and their doors.</summary>
public sealed class PracticeSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Practice";

    /// <summary>Whether anything of practice exists on this site.</summary>
    /// <value>Default: true in Development, otherwise false: a real shop never has a practice bank by accident.</value>
    public bool Enabled { get; set; }

    /// <summary>
    /// The secret of every practice feed, so that checks from outside can play the bank.
    /// </summary>
    /// <value>Default: none, each feed then has a random secret of its own. 1…200 characters: it guards play money.</value>
    [StringLength(200, MinimumLength = 1)]
    public string? FeedSecret { get; set; }

    /// <summary>Whether the practice log-ins are printed at every start.</summary>
    /// <value>Default: true.</value>
    public bool PrintLogIns { get; set; } = true;
}
