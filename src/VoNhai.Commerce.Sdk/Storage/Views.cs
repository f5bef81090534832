using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storage;

/// <summary>From what is stored to what is shown.</summary>
internal static class Views
{
    public static HouseholdView Of(Household household) =>
        new(household.Id, household.Slug, household.Name, household.CommuneCode, household.Hamlet, household.About, household.PickupNote, household.IsPractice);

    public static ProductView Of(Product product, Household household, bool canBePaid, CommerceOptions options, DateOnly today) => new()
    {
        Id = product.Id,
        Slug = product.Slug,
        Name = product.Name,
        Description = product.Description,
        Category = product.Category,
        Picture = product.Picture,
        Household = Of(household),
        Price = product.Price,
        Unit = product.Unit,
        Stock = product.Stock,
        Minimum = product.Minimum,
        Step = product.Step,
        Season = product.Season,
        Processing = product.Processing,
        Orderability = canBePaid && (options.PracticeEnabled || !household.IsPractice) ? product.OrderabilityOn(today) : Orderability.NotOffered,
    };

    public static OrderView Of(Order order, Household household, PaymentRequest request, IReadOnlyCollection<LedgerEntry> ledger, DateTimeOffset now)
    {
        var state = PaymentState.Of(request, ledger, now);
        return new OrderView
        {
            Code = order.Code,
            Secret = order.Secret,
            Household = Of(household),
            Buyer = order.Buyer,
            Delivery = order.Delivery,
            Lines = [.. order.Lines.OrderBy(line => line.Number)],
            Total = order.Total,
            Step = order.Step,
            Payment = new PaymentView(state, request.Bin, request.Account, request.HolderName, request.Memo, TransferFor(request, state)),
            Timeline = TimelineOf(order, ledger),
            PlacedAt = order.PlacedAt,
            NextSteps = [.. OrderSteps.After(order.Step).Where(step => order.Can(step, state.IsSettled))],
        };
    }

    /// <summary>Only what is still owed can be scanned, so that nobody pays twice because the code was still there.</summary>
    private static VietQrTransfer? TransferFor(PaymentRequest request, PaymentState state) =>
        state is { Status: PaymentStatus.Open, Due.IsPositive: true }
            ? VietQrTransfer.To(request.Bin, request.Account).WithAmount(state.Due).WithMemo(request.Memo)
            : null;

    private static List<TimelineView> TimelineOf(Order order, IReadOnlyCollection<LedgerEntry> ledger)
    {
        var steps = order.Timeline.OrderBy(entry => entry.Number).Select(TimelineView (entry) => new TimelineView.StepTaken(entry.At, entry.Step));
        var money = ledger.Select(TimelineView (entry) => new TimelineView.MoneySeen(entry.RecordedAt, entry.Effect));
        return [.. steps.Concat(money).OrderBy(moment => moment.At)];
    }
}
