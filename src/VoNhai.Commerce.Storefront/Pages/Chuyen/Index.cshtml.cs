using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Ways;

namespace VoNhai.Commerce.Storefront.Pages.Chuyen;

/// <summary><c>/chuyen</c>: the runs, and the form that opens one. For keepers.</summary>
[Authorize(Policy = ShopRoles.RunKeeper)]
public sealed class RunsModel(IRunDesk desk, IStringLocalizer<WayTexts> texts, TimeProvider time) : PageModel
{
    /// <summary>A run of last week may still have to be reckoned up.</summary>
    private const int DaysBack = 14;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public RunForm Form { get; set; } = new();

    /// <summary>The runs, soonest first.</summary>
    public IReadOnlyList<RunView> Runs { get; private set; } = [];

    /// <summary>What is wrong with the form, by field; <c>null</c> when it was not sent.</summary>
    public IReadOnlyDictionary<string, string>? Problems { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Lists the runs.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Runs = await desk.ListAsync(VietnamTime.DayOf(time.GetUtcNow()).AddDays(-DaysBack), cancellationToken);

    /// <summary>Opens a run.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        switch (await desk.OpenAsync(Form.ToWish(), cancellationToken))
        {
            case DeliveryOutcome.Saved:
                Told = texts["Run.Saved"];
                return LocalRedirect("/chuyen");
            case DeliveryOutcome.Invalid invalid:
                Problems = invalid.Problems.GroupBy(problem => problem.Field).ToDictionary(field => field.Key, field => field.First().Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                await OnGetAsync(cancellationToken);
                return Page();
            case var unknown:
                throw new CommerceException($"A run came to {unknown.GetType().Name}, which the page does not show.");
        }
    }

    /// <summary>A field of the form, with what was typed and what is wrong with it.</summary>
    public FieldShown Field(string name, string label, string? typed, int most, string hint = "") =>
        new($"mo-{name}", $"Form.{name}", label, typed, most, hint, Problems?.GetValueOrDefault(char.ToLowerInvariant(name[0]) + name[1..]));
}
