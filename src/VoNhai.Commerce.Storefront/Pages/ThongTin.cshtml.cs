using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Policies;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/thong-tin</c>: who runs the site, payment, delivery, returns, data, complaints; <c>?ban=</c> an older version. What is not filled in says so.
/// </summary>
[AllowAnonymous]
[PublicContent]
public sealed class ThongTinModel(DeclarationBook book, IStringLocalizer<PolicyTexts> texts) : PageModel
{
    /// <summary>The part about data.</summary>
    public const string DataPart = "du-lieu";

    /// <summary>The published version; <c>null</c> while there is none, and our template stands here.</summary>
    public Declared<PolicyText>? Shown { get; private set; }

    /// <summary>Its parts.</summary>
    public IReadOnlyList<PolicyPart> Parts { get; private set; } = [];

    /// <summary>Whether they are told in another language than they were published in.</summary>
    public bool IsTranslated { get; private set; }

    /// <summary>Whether they are Vietnamese on an English page.</summary>
    public bool IsVietnamese => Shown is not null && !IsTranslated && Languages.Current != Languages.Vietnamese;

    /// <summary>The version that holds now; 0 before any.</summary>
    public int Current { get; private set; }

    /// <summary>Whether this is the one that holds now.</summary>
    public bool IsCurrent => (Shown?.Version ?? 0) == Current;

    /// <summary>After how many days buyers are blanked; <c>null</c> when nothing goes by age.</summary>
    public int? BuyerDays { get; private set; }

    /// <summary>Every version.</summary>
    public IReadOnlyList<(int Version, DateTimeOffset At)> Versions { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ban")] string? version, CancellationToken cancellationToken)
    {
        Versions = await book.ListAsync(DeclarationKind.Policy, cancellationToken);
        Current = Versions.Count == 0 ? 0 : Versions[0].Version;
        if (string.IsNullOrEmpty(version))
        {
            Shown = Current == 0 ? null : await book.FindAsync<PolicyText>(DeclarationKind.Policy, Current, cancellationToken);
        }
        else if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            || (Shown = await book.FindAsync<PolicyText>(DeclarationKind.Policy, wanted, cancellationToken)) is null)
        {
            return NotFound();
        }

        (Parts, IsTranslated) = Shown is { } shown ? PolicyWriting.Translate(shown.Content, texts) : (PolicyWriting.Of(PolicyDraft.Empty, texts).Parts, false);
        BuyerDays = (await book.LatestAsync<RetentionChoice>(DeclarationKind.Retention, cancellationToken))?.Content is { IsOn: true } kept ? kept.BuyerDays : null;
        return Page();
    }
}
