using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Text;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Shows how money goes back: to the account that it came from, or after a second look to the buyer's own code. The household itself
/// sends it with its own bank app; nothing here moves money.
/// </summary>
internal static class Refunds
{
    public static async Task<RefundPlan?> PlanAsync(DbContext db, Guid householdId, string code, CancellationToken cancellationToken) =>
        await FindAsync(db, householdId, code, cancellationToken) is { } reading
            ? new RefundPlan(
                reading.State().RefundDue,
                LedgerSums.Of(reading.Ledger).MayStillBeSent,
                await PayersAsync(db, reading, await IsPracticeAsync(db, householdId, cancellationToken), cancellationToken))
            {
                CardLeft = GatewayRefunds.Left(reading.Ledger) is [var fullest, ..] ? fullest.Left : Vnd.Zero,
            }
            : null;

    public static async Task<RefundTransferOutcome> ShowAsync(
        DbContext db, Guid householdId, string code, RefundTo destination, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, householdId, code, cancellationToken) is not { } reading)
        {
            return new RefundTransferOutcome.NotFound();
        }

        var most = LedgerSums.Of(reading.Ledger).MayStillBeSent;
        if (!destination.Amount.IsPositive || destination.Amount > most)
        {
            return new RefundTransferOutcome.TooMuch(most);
        }

        var isPractice = await IsPracticeAsync(db, householdId, cancellationToken);
        return destination switch
        {
            RefundTo.Payer payer => ToPayer(reading, await PayersAsync(db, reading, isPractice, cancellationToken), payer),
            RefundTo.ScannedCode scanned => ToScanned(reading, scanned, isPractice),
            _ => throw new CommerceException($"A refund goes to {destination.GetType().Name}, which nobody shows."),
        };
    }

    private static RefundTransferOutcome ToPayer(OrderReading reading, IReadOnlyList<RefundPayer> payers, RefundTo.Payer to)
    {
        var payer = payers.FirstOrDefault(p => p.TransferId == to.TransferId);
        return payer is null ? new RefundTransferOutcome.PayerUnknown() : Show(reading, payer.Bin, payer.Account, payer.Name, to.Amount);
    }

    private static RefundTransferOutcome ToScanned(OrderReading reading, RefundTo.ScannedCode to, bool isPractice)
    {
        if (!VietQrTransfer.TryParse(to.Payload, out var code, out _) || code.IsToCard)
        {
            return new RefundTransferOutcome.Unreadable();
        }

        // A code that a learner would scan with a real app must never move real money, nor a real refund end in a toy.
        if (code.IsPractice != isPractice)
        {
            return new RefundTransferOutcome.OtherMoney(isPractice);
        }

        // Money never goes "back" to the household itself, nor to an account that nobody compared.
        var isLookedAt = to.Confirmed is { } seen && seen.Bin == code.Bin && seen.Account == code.Account
            && PlainText.TryRead(seen.Name, 80, out var name) && name.Any(char.IsLetter);
        return code.Bin == reading.Request.Bin && code.Account == reading.Request.Account ? new RefundTransferOutcome.Unreadable()
            : isLookedAt ? Show(reading, code.Bin, code.Account, to.Confirmed!.Name, to.Amount)
            : new RefundTransferOutcome.NeedsSecondLook(code.Bin, code.Account);
    }

    private static RefundTransferOutcome Show(OrderReading reading, string bin, string account, string name, Vnd amount) =>
        VietQrTransfer.TryCreate(bin, account, amount, reading.Order.Code.ToString(), out var transfer, out _)
            ? new RefundTransferOutcome.Ready(transfer, name)
            : new RefundTransferOutcome.PayerUnknown();

    private static Task<bool> IsPracticeAsync(DbContext db, Guid householdId, CancellationToken cancellationToken) =>
        db.Set<Household>().AnyAsync(household => household.Id == householdId && household.IsPractice, cancellationToken);

    /// <summary>Who paid, as feeds named them: those whose money still stands with the order and whose account can stand in a code of the same kind of money.</summary>
    private static async Task<IReadOnlyList<RefundPayer>> PayersAsync(DbContext db, OrderReading reading, bool isPractice, CancellationToken cancellationToken)
    {
        var takenBack = reading.Ledger.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
        var standing = reading.Ledger
            .Where(entry => entry.Kind == LedgerEntryKind.TransferIn && !takenBack.Contains(entry.Id))
            .Select(entry => entry.TransferId)
            .OfType<Guid>()
            .ToList();
        var transfers = await db.Set<Transfer>()
            .Where(t => standing.Contains(t.Id) && t.CounterpartyAccount != null && t.CounterpartyAccount != "" && t.CounterpartyBin != null)
            .ToListAsync(cancellationToken);
        return
        [
            .. transfers
                .Where(t => t.CounterpartyBin == Banks.PracticeBin == isPractice && VietQrTransfer.Check(t.CounterpartyBin, t.CounterpartyAccount).Count == 0)
                .OrderByDescending(t => t.Amount.Dong)
                .Select(t => new RefundPayer(t.Id, t.CounterpartyBin!, t.CounterpartyAccount!, t.CounterpartyName ?? "", t.Amount)),
        ];
    }

    private static async Task<OrderReading?> FindAsync(DbContext db, Guid householdId, string code, CancellationToken cancellationToken)
    {
        if (!OrderCode.TryRead(code, out var read))
        {
            return null;
        }

        var orderIds = await db.Set<PaymentRequest>().Where(r => r.HouseholdId == householdId && r.Code == read).Select(r => r.OrderId).ToListAsync(cancellationToken);
        return (await OrderReading.ListAsync(db, orderIds, cancellationToken)).SingleOrDefault();
    }
}
