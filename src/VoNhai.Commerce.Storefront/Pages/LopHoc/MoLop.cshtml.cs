using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary><c>/lop-hoc</c>: a trainer begins a class with one press, and finds those that are on.</summary>
[Authorize(Policy = ShopRoles.Trainer)]
public sealed class MoLopModel(ClassRoom room, IStringLocalizer<ClassTexts> texts) : PageModel
{
    /// <summary>The last lesson.</summary>
    public const int LastModule = 12;

    /// <summary>The classes that are on.</summary>
    public IReadOnlyList<ClassView> Classes { get; private set; } = [];

    /// <summary>The communes of the province that the course is for, those of Võ Nhai first.</summary>
    public static IReadOnlyList<Commune> Communes { get; } =
        [.. Places.Communes.Search("huyện Võ Nhai", Places.Communes.MostTaken).UnionBy(Places.Communes.In(PlaceReading.SuggestedProvince), commune => commune.Code)];

    /// <summary>What was typed.</summary>
    public ClassForm Form { get; private set; } = new() { Module = "6", Households = "10", Buyers = "10" };

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Classes = await room.ListAsync(User.UserId(), cancellationToken);

    /// <summary>Begins one.</summary>
    public async Task<IActionResult> OnPostAsync(ClassForm form, CancellationToken cancellationToken)
    {
        Form = form;
        var problems = new Dictionary<string, string>();
        int Read(string field, string? typed, int least, int most, string sentence)
        {
            if (int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            problems[field] = texts[sentence, least, most];
            return least;
        }

        var wish = new ClassWish(
            Read("bai", form.Module, 1, LastModule, "Begin.NoModule"), form.Commune ?? "",
            Read("nha", form.Households, 1, ClassRoom.MostOfKind, "Begin.NoNumber"), Read("mua", form.Buyers, 0, ClassRoom.MostOfKind, "Begin.NoNumber"));
        if (!Communes.Any(commune => commune.Code == wish.CommuneCode))
        {
            problems["xa"] = texts["Begin.NoCommune"];
        }

        if (problems.Count == 0)
        {
            if (await room.BeginAsync(User.UserId(), wish, cancellationToken) is { } code)
            {
                return Redirect($"/lop-hoc/{code}");
            }

            problems["lop"] = texts["Begin.TooMany", ClassRoom.MostClasses];
        }

        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
