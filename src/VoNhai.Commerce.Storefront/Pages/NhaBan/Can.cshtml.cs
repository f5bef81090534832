using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/can/{code}</c>: the true weight of what was sold at an estimate, entered before it is packed.</summary>
[Authorize(Policy = ShopRoles.Packing)]
public sealed class CanModel(IOrderDesk desk, IWeighingDesk scale, IStringLocalizer<WeighTexts> texts) : PageModel
{
    /// <summary>The order.</summary>
    public OrderView Order { get; private set; } = null!;

    /// <summary>What of it is weighed.</summary>
    public IReadOnlyList<OrderLine> Lines => [.. Order.Lines.Where(line => line.IsEstimated)];

    /// <summary>Whether it can be weighed now.</summary>
    public bool IsOpen => Order.Step == OrderStep.Accepted && Lines.Count > 0;

    /// <summary>What counts now; <c>null</c> while nothing was weighed.</summary>
    public Weighing? Standing => Weighing.Standing(Order.Weighings);

    /// <summary>What the buyer is asked; <c>null</c> when nothing is.</summary>
    public Weighing? Awaited => IsOpen ? Weighing.Awaited(Order.Weighings) : null;

    /// <summary>What the buyer said no to, when that is the last word; otherwise <c>null</c>.</summary>
    public Weighing? Declined => Order.Weighings is [.., { State: WeighingState.Declined } last] ? last : null;

    /// <summary>What the goods came to when they were ordered.</summary>
    public Vnd Ordered => Order.Lines.Aggregate(Vnd.Zero, (sum, line) => sum + line.Total);

    /// <summary>The form's key: the one that was sent stays until it is written.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What was typed, by line.</summary>
    public Dictionary<int, string> Typed { get; private set; } = [];

    /// <summary>What is wrong with it, by line.</summary>
    public Dictionary<int, string> Problems { get; } = [];

    /// <summary>What is wrong with the whole; <c>null</c> when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether what is added is taken in cash at handover.</summary>
    public bool AtHandOver { get; private set; }

    /// <summary>Shows the order and its scale.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (await desk.FindAsync(householdId, code, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        (Order, Key) = (order, NewKey());
        return Page();
    }

    /// <summary>Takes the weights down.</summary>
    public async Task<IActionResult> OnPostAsync(
        string code, [FromForm(Name = "khoa")] string? key, [ModelBinder(typeof(FieldsByKeyBinder<int, string>), Name = "can")] Dictionary<int, string>? typed, [FromForm(Name = "thu")] string? collect,
        CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (await desk.FindAsync(householdId, code, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        (Order, Key, Typed, AtHandOver) = (order, key ?? "", typed ?? [], collect == "giao");
        var weighed = ReadWeights();
        if (Problems.Count > 0 || weighed.Count == 0)
        {
            Problem = Problems.Count > 0 ? null : texts["NothingWeighed"].Value;
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        var outcome = await scale.WeighAsync(
            householdId, order.Code.ToString(), new Weighed { FormKey = Key, Lines = weighed, AtHandOver = AtHandOver }, $"user:{User.UserId()}", cancellationToken);
        switch (outcome)
        {
            case WeighingOutcome.Done done:
                return LocalRedirect($"/nha-ban/can/{done.Order.Code}");
            case WeighingOutcome.Invalid invalid:
                Problem = string.Join(' ', invalid.Problems.Select(problem => problem.Message));
                Key = NewKey();
                return Again(StatusCodes.Status422UnprocessableEntity);
            case WeighingOutcome.NotNow late:
                (Order, Problem) = (late.Order, texts["NotNow"].Value);
                return Again(StatusCodes.Status409Conflict);
            case WeighingOutcome.Refused refused:
                (Order, Problem) = (refused.Order, refused.Why is MoneyRefusal.GoodsAreGone gone ? texts["Gone", gone.ProductName].Value : texts["Refused"].Value);
                return Again(StatusCodes.Status409Conflict);
            case WeighingOutcome.NotFound:
                return NotFound();
            case var unknown:
                throw new CommerceException($"The scale answered {unknown.GetType().Name}, which the page does not show.");
        }
    }

    private List<WeighedQuantity> ReadWeights()
    {
        var weighed = new List<WeighedQuantity>();
        foreach (var line in Lines)
        {
            var text = Typed.GetValueOrDefault(line.Number);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (Quantity.TryRead(text, out var quantity) && quantity.IsPositive)
            {
                weighed.Add(new WeighedQuantity(line.Number, quantity));
            }
            else
            {
                Problems[line.Number] = texts["Unreadable"];
            }
        }

        return weighed;
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private static string NewKey() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
