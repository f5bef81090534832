namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>A feed that a household connects, or whose secret it replaces.</summary>
public sealed class FeedForm
{
    /// <summary>The feed whose secret is replaced; empty for a new one.</summary>
    public Guid FeedId { get; set; }

    /// <summary>One of the household's receiving accounts.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Provider and kind of proof: a key of <see cref="Feeds.FeedChoice"/>.</summary>
    public string? Choice { get; set; }

    /// <summary>The secret as the person typed it. It is never sent back to a page.</summary>
    public string? Secret { get; set; }

    /// <summary>Whether a secret is made here.</summary>
    public bool MakesSecret { get; set; }

    /// <summary>Which list is pulled; empty for none.</summary>
    public string? ListName { get; set; }

    /// <summary>The token of the list. It is never sent back to a page.</summary>
    public string? ListToken { get; set; }
}
