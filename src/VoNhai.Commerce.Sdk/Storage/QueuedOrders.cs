using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>What orders have to say in the queue: reads those on the worklist and computes which of them wait for a person.</summary>
internal static class QueuedOrders
{
    private const int Part = 200;

    /// <summary>Bounds one call; what is beyond it comes with the next, because what waits for nobody leaves the worklist.</summary>
    private const int MostParts = 10;

    public static async Task<(List<QueueItem> Items, List<WorklistRow> Spent)> ListAsync(DbContext db, Guid householdId, int most, CancellationToken cancellationToken)
    {
        var items = new List<QueueItem>();
        var spent = new List<WorklistRow>();
        var (seen, waiting, kept) = (new HashSet<Guid>(), new HashSet<Guid>(), new HashSet<Guid>());
        var after = Guid.Empty;
        for (var part = 0; part < MostParts && items.Count < most; part++)
        {
            var rows = await db.Set<WorklistRow>()
                .Where(row => row.HouseholdId == householdId && row.Id > after)
                .OrderBy(row => row.Id)
                .Take(Part)
                .ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                break;
            }

            after = rows[^1].Id;
            var ofOrders = rows.Where(row => seen.Add(row.OrderId)).Select(row => row.OrderId).ToList();
            var readings = await OrderReading.ListAsync(db, ofOrders, cancellationToken);
            var stock = await StockAsync(db, readings, cancellationToken);
            foreach (var reading in readings)
            {
                var found = ItemsOf(reading, stock).ToList();
                items.AddRange(found);
                if (found.Count > 0)
                {
                    waiting.Add(reading.Order.Id);
                }
            }

            // One row is enough to keep an order on the list; a row that came after its order was read is for the next time.
            spent.AddRange(rows.Where(row => waiting.Contains(row.OrderId) ? !kept.Add(row.OrderId) : ofOrders.Contains(row.OrderId)));
        }

        return (items, spent);
    }

    public static QueuedOrder Show(OrderReading reading, PaymentState state) => new(
        reading.Order.Code, reading.Order.Buyer.Name, reading.Order.Buyer.Phone.ToString(), reading.Order.Step, state.Asked, state.Received, state.Due, state.RefundDue);

    private static IEnumerable<QueueItem> ItemsOf(OrderReading reading, Dictionary<Guid, Quantity> stock)
    {
        var state = reading.State();
        var order = Show(reading, state);
        var at = reading.Ledger.Select(entry => entry.RecordedAt).Append(reading.Order.PlacedAt).Max();
        foreach (var mark in PaymentMark.AllOf(reading.Ledger).Where(mark => mark.State == MarkState.Contradicted))
        {
            yield return new QueueItem.ContradictedMark(
                at, [QueueAction.LookAtTheAccount, QueueAction.TakeMarkBack], order, mark.EntryId, mark.Amount, mark.By);
        }

        var isDisputed = false;
        foreach (var dispute in GatewayDispute.AllOf(reading.Ledger))
        {
            // A lost one waits until the household has decided what becomes of what is missing now.
            if (!dispute.IsOver)
            {
                isDisputed = true;
                yield return new QueueItem.Disputed(dispute.At, [QueueAction.AnswerTheGateway], order, dispute.Gateway, dispute.Amount, IsLost: false);
            }
            else if (dispute.IsLost && (state.Due - state.OnCredit).IsPositive && state.Status == PaymentStatus.Open)
            {
                isDisputed = true;
                yield return new QueueItem.Disputed(
                    dispute.At, [QueueAction.AskForTheRest, QueueAction.AcceptLess, QueueAction.GiveCredit], order, dispute.Gateway, dispute.Amount, IsLost: true);
            }
        }

        var settled = reading.Ledger.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
        foreach (var unclear in reading.Ledger.Where(entry => entry.Kind == LedgerEntryKind.GatewayUnclear && !settled.Contains(entry.Id)))
        {
            yield return new QueueItem.GatewayUnclear(
                unclear.RecordedAt, [QueueAction.AnswerTheGateway, QueueAction.SettleUnclear], order, unclear.Gateway!, unclear.Id, unclear.Reason);
        }

        // One line for one order: while a payment is disputed nobody knows what is missing, and a lost one says itself what can be done. A buyer who speaks after the last money means more than has come; who spoke before has been answered by it.
        var claimedAt = state is { Status: PaymentStatus.Open, MayGo: false } && reading.Request.ClaimedAt is { } said
            && !reading.Ledger.Any(entry => entry.Effect.IsPositive && entry.RecordedAt >= said) ? said : (DateTimeOffset?)null;
        if (MoneyItem(reading, state, order, at, stock) is { } money && !((claimedAt is not null || isDisputed) && money is QueueItem.Underpaid))
        {
            yield return money;
        }

        if (claimedAt is { } since)
        {
            yield return new QueueItem.Claim(since, [QueueAction.LookAtTheAccount, QueueAction.MarkSeen], order);
        }
    }

    private static QueueItem? MoneyItem(OrderReading reading, PaymentState state, QueuedOrder order, DateTimeOffset at, Dictionary<Guid, Quantity> stock)
    {
        var isOver = state.Status is PaymentStatus.Expired or PaymentStatus.Cancelled;
        if (isOver && state.RefundDue.IsPositive)
        {
            var goodsAreThere = reading.Order.Lines.All(line => stock.TryGetValue(line.ProductId, out var left) && left >= line.Quantity);
            return new QueueItem.LateMoney(
                at, goodsAreThere ? [QueueAction.TakeUpAgain, QueueAction.GiveBack] : [QueueAction.GiveBack], order, goodsAreThere);
        }

        if (state.RefundDue.IsPositive)
        {
            return state.Status == PaymentStatus.Paid && state.Received > reading.Request.Amount
                ? new QueueItem.Overpaid(at, [QueueAction.GiveBack], order)
                : new QueueItem.RefundDue(at, [QueueAction.GiveBack], order);
        }

        // A deposit that came as agreed and goods on credit are no surprise.
        return state is { Status: PaymentStatus.Open, Caveat: PaymentCaveat.Underpaid, MayBegin: false }
            ? new QueueItem.Underpaid(at, [QueueAction.AskForTheRest, QueueAction.AcceptLess, QueueAction.GiveCredit], order)
            : null;
    }

    private static async Task<Dictionary<Guid, Quantity>> StockAsync(DbContext db, IReadOnlyList<OrderReading> readings, CancellationToken cancellationToken)
    {
        var ids = readings.Where(reading => reading.Order.Step == OrderStep.Cancelled).SelectMany(reading => reading.Order.Lines).Select(line => line.ProductId).Distinct().ToList();
        return await db.Set<Product>().Where(product => ids.Contains(product.Id) && product.IsPublished).ToDictionaryAsync(product => product.Id, product => product.Stock, cancellationToken);
    }
}
