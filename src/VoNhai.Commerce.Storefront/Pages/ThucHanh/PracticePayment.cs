namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>What a learner types into the practice bank.</summary>
public sealed class PracticePayment
{
    /// <summary>Account of the payee.</summary>
    public string? Account { get; set; }

    /// <summary>Any amount, as people write it: 50.000, 50k.</summary>
    public string? Amount { get; set; }

    /// <summary>The memo.</summary>
    public string? Memo { get; set; }

    /// <summary>Whose habit of writing memos the sending bank has.</summary>
    public string? Bank { get; set; }

    /// <summary>The button: <c>dung</c>, <c>thieu</c>, <c>thua</c>, <c>hai-lan</c>, <c>ra</c> for money out, or anything else for the typed amount.</summary>
    public string? Way { get; set; }

    /// <summary>What the payer does to the memo: a key of <see cref="PracticeScenes.Memos"/>.</summary>
    public string? Code { get; set; }

    /// <summary>How the stall hears of it: a key of <see cref="PracticeScenes.News"/>.</summary>
    public string? News { get; set; }
}
