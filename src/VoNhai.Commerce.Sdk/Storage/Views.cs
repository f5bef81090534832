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
        new(household.Id, household.Slug, household.Name, household.CommuneCode, household.Hamlet, household.About, household.PickupNote, household.IsPractice)
        {
            Phone = PhoneNumber.TryRead(household.ContactPhone, out var phone) ? phone : null,
        };

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
        IsEstimated = product.IsEstimated,
        Season = product.Season,
        SeasonNote = product.SeasonNote,
        PreOrderFrom = product.PreOrderFrom,
        HarvestOn = product.HarvestOn,
        BestBefore = product.BestBefore,
        Processing = product.Processing,
        Ingredients = product.Ingredients,
        Storage = product.Storage,
        Maker = product.Maker,
        Orderability = canBePaid && (options.PracticeEnabled || !household.IsPractice) ? product.OrderabilityOn(today) : Orderability.NotOffered,
    };

    public static OrderView Of(OrderReading reading)
    {
        var (order, state) = (reading.Order, reading.State());
        return new OrderView
        {
            Code = order.Code,
            Secret = order.Secret,
            Channel = order.Channel,
            HandedOverAt = order.HandedOverAt,
            Household = Of(reading.Household),
            Buyer = order.Buyer,
            Delivery = order.Delivery,
            Lines = [.. order.Lines.OrderBy(line => line.Number)],
            Total = order.Total,
            PaymentChoice = order.Payment,
            Weighings = [.. reading.Weighings.OrderBy(weighing => weighing.Number)],
            Step = order.Step,
            Payment = PaymentOf(reading, state),
            Parcel = order.Slip.Parcel,
            HasAllowances = reading.Ledger.Any(entry => entry.Kind == LedgerEntryKind.Allowance),
            Timeline = TimelineOf(order, reading.Ledger),
            PlacedAt = order.PlacedAt,
            UndoUntil = Undoing.Refusal(reading) is null ? order.Undoable()?.At + OrderSteps.UndoFor : null,
            NextSteps = [.. OrderSteps.After(order.Step).Where(reading.Can)],
        };
    }

    /// <summary>Whether the money lets the household take a step: a deposit lets work begin, only money or credit lets goods go.</summary>
    /// <remarks>An order to be paid in cash is taken on without money: that is what the household agrees to by accepting it.</remarks>
    public static bool MayTake(OrderStep step, PaymentState state, PaymentChoice choice) => step switch
    {
        OrderStep.Accepted => state.MayBegin || (choice != PaymentChoice.Transfer && state.Status == PaymentStatus.Open),
        OrderStep.Packed => state.MayBegin,
        _ => state.MayGo,
    };

    /// <summary>The code that the buyer says, while somebody waits to hear it: the household, or the keeper of the run.</summary>
    public static PickupCode? PickupCodeOf(Order order) => order switch
    {
        { Step: OrderStep.Packed, Delivery.Means: not DeliveryMeans.Post } or { Step: OrderStep.HandedOver, Delivery.RunId: not null } => order.Slip.Code,
        _ => null,
    };

    private static PaymentView PaymentOf(OrderReading reading, PaymentState state)
    {
        var request = reading.Request;
        var end = request.CancelledAt ?? request.ExpiredAt;
        return new PaymentView(state, request.Bin, request.Account, request.HolderName, request.Memo, IsAsked(reading.Order) ? TransferFor(request, request.Memo, state.Status, state.Due) : null)
        {
            Deposits = [.. reading.Deposits.Where(deposit => deposit.CancelledAt is null).Select(deposit => DepositOf(deposit, reading.Ledger, state))],
            ClaimedAt = request.ClaimedAt,
            ExpiresAt = request.ExpiresAt,
            CameAfterTheEnd = end is not null && reading.Ledger.Any(entry => entry.Effect.IsPositive && entry.RecordedAt > end),
        };
    }

    /// <summary>Nobody is asked to pay for goods that nobody has set aside.</summary>
    public static bool IsAsked(Order order) => order.HoldsAtPlacement || order.Step != OrderStep.Placed;

    private static DepositView DepositOf(PaymentRequest deposit, IReadOnlyCollection<LedgerEntry> ledger, PaymentState state)
    {
        var end = DepositEnds.Of(deposit, ledger);
        var isThere = deposit.Amount <= state.Received;
        var missing = deposit.Amount - state.Received;
        return new DepositView(
            deposit.Code, deposit.Amount, deposit.Memo, isThere, end, end is null ? TransferFor(deposit, deposit.Memo, state.Status, missing) : null);
    }

    /// <summary>Only what is still owed can be scanned, so that nobody pays twice because the code was still there.</summary>
    private static VietQrTransfer? TransferFor(PaymentRequest request, string memo, PaymentStatus status, Vnd due) =>
        status == PaymentStatus.Open && request.Account.Length > 0 && due.IsPositive && due.Dong <= Order.GreatestTotal
            ? VietQrTransfer.To(request.Bin, request.Account).WithAmount(due).WithMemo(memo)
            : null;

    private static List<TimelineView> TimelineOf(Order order, IReadOnlyCollection<LedgerEntry> ledger)
    {
        var steps = order.Timeline.OrderBy(entry => entry.Number).Select(TimelineView (entry) => new TimelineView.StepTaken(entry.At, entry.Step)
        {
            Actor = Actors.Of(entry.By),
            IsUndoing = entry.IsUndoing,
            Cause = entry.Told,
        });
        var money = ledger.Where(entry => entry.Effect != Vnd.Zero).Select(TimelineView (entry) => new TimelineView.MoneySeen(entry.RecordedAt, entry.Effect, entry.Kind));
        return [.. steps.Concat(money).OrderBy(moment => moment.At)];
    }
}
