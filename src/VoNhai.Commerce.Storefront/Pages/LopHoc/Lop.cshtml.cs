using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary><c>/lop-hoc/{ma}</c>: everything that a trainer does with a class: cards, network, market day, back to the start, the end.</summary>
[Authorize(Policy = ShopRoles.Trainer)]
public sealed class LopModel(ClassRoom room, MarketDay market, Cards printer, IStringLocalizer<ClassTexts> texts) : PageModel
{
    /// <summary>The class.</summary>
    public ClassView Class { get; private set; } = null!;

    /// <summary>Cards to be printed.</summary>
    public IReadOnlyList<CardShown> Cards { get; private set; } = [];

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows the class.</summary>
    public Task<IActionResult> OnGetAsync(int ma, CancellationToken cancellationToken) => WithAsync(ma, () => Task.FromResult<IActionResult>(Page()), cancellationToken);

    /// <summary>Prints a card for each place; those of before are worthless from now on.</summary>
    public Task<IActionResult> OnPostTheAsync(int ma, CancellationToken cancellationToken) => WithAsync(ma, async () =>
    {
        var cards = await printer.PrintClassAsync(await room.UsersAsync(Class, cancellationToken), User.UserId(), cancellationToken);
        Cards = [.. cards.Select(card => CardShown.Of(card, Request, isPractice: true))];
        return Page();
    }, cancellationToken);

    /// <summary>Cuts the network, or gives it back.</summary>
    public Task<IActionResult> OnPostMangAsync(int ma, CancellationToken cancellationToken) => DoAsync(ma, async () =>
    {
        var cuts = Class.CutUntil is null;
        await room.CutAsync(Class, cuts, cancellationToken);
        return texts[cuts ? "Cut.Done" : "Cut.Back", (int)ClassRoom.LongestCut.TotalMinutes];
    }, cancellationToken);

    /// <summary>Opens the market.</summary>
    public Task<IActionResult> OnPostChoAsync(int ma, CancellationToken cancellationToken) => DoAsync(ma, async () =>
        await market.OpenAsync(Class) is { } customers ? texts["Market.Opened", customers] : texts["Market.WasOpened"], cancellationToken);

    /// <summary>Ends the market.</summary>
    public Task<IActionResult> OnPostHetChoAsync(int ma, CancellationToken cancellationToken) => DoAsync(ma, async () =>
    {
        await market.CloseAsync(Class, cancellationToken);
        return texts["Market.Closed"];
    }, cancellationToken);

    /// <summary>Back to the start.</summary>
    public Task<IActionResult> OnPostLamLaiAsync(int ma, CancellationToken cancellationToken) => DoAsync(ma, async () =>
    {
        await room.ResetAsync(Class, cancellationToken);
        return texts["Reset.Done"];
    }, cancellationToken);

    /// <summary>The end: counted, then deleted.</summary>
    public Task<IActionResult> OnPostXongAsync(int ma, CancellationToken cancellationToken) => WithAsync(ma, async () =>
    {
        await room.EndAsync(Class, cancellationToken);
        Said = texts["End.Done", Class.Code];
        return Redirect("/lop-hoc");
    }, cancellationToken);

    private Task<IActionResult> DoAsync(int ma, Func<Task<LocalizedString>> work, CancellationToken cancellationToken) => WithAsync(ma, async () =>
    {
        Said = await work();
        return Redirect($"/lop-hoc/{Class.Code}");
    }, cancellationToken);

    private async Task<IActionResult> WithAsync(int ma, Func<Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        if (await room.FindAsync(User.UserId(), ClassAddress.CodeOf(ma), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Class = found;
        return await work();
    }
}
