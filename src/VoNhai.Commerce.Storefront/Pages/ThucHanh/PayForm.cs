using Microsoft.AspNetCore.Mvc;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>What a learner wants to pay, as typed or as the code says.</summary>
public sealed record PayForm
{
    /// <summary>The payee's account.</summary>
    [FromForm(Name = "tai-khoan")]
    public string? Account { get; init; }

    /// <summary>The amount in any spelling.</summary>
    [FromForm(Name = "so-tien")]
    public string? Amount { get; init; }

    /// <summary>The memo.</summary>
    [FromForm(Name = "noi-dung")]
    public string? Memo { get; init; }

    /// <summary>The form's own key.</summary>
    [FromForm(Name = "khoa")]
    public string? Key { get; init; }

    /// <summary>The step: <c>ten</c> asks for the payee's name, <c>tra</c> pays, <c>mat</c> pays after the played look at the face.</summary>
    [FromForm(Name = "buoc")]
    public string? Step { get; init; }

    /// <summary>The page to go back to.</summary>
    [FromForm(Name = "ve")]
    public string? ReturnTo { get; init; }
}
