namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary>What a person typed to write a line by hand, as typed.</summary>
public sealed class HandInput
{
    /// <summary>Made once by whoever showed the form.</summary>
    public string? Key { get; set; }

    /// <summary><c>ban</c>, <c>vao</c> or <c>ra</c>.</summary>
    public string? Kind { get; set; }

    /// <summary><c>tien-mat</c> or <c>chuyen-khoan</c>.</summary>
    public string? How { get; set; }

    /// <summary>"350k".</summary>
    public string? Amount { get; set; }

    /// <summary>A day as a browser's own field sends it; empty for today.</summary>
    public string? Day { get; set; }

    /// <summary>What, or why.</summary>
    public string? Reason { get; set; }
}
