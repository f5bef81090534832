using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Sales at the till become orders: key, code, goods, order, money, in one transaction for each.</summary>
internal sealed class TillDesk(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : ITillDesk
{
    public Task<TillSnapshot?> ReadAsync(Guid householdId, Guid deviceId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db =>
            {
                if (await db.Set<Household>().SingleOrDefaultAsync(household => household.Id == householdId, cancellationToken) is not { } household)
                {
                    return null;
                }

                var account = await AccountAsync(db, householdId, null, Now, cancellationToken);
                var outing = await Outings.OpenOfAsync(db, householdId, deviceId, cancellationToken) is { } id ? await Outings.FindAsync(db, id, cancellationToken) : null;
                var taken = outing?.Goods.Select(goods => goods.ProductId).ToList() ?? [];
                var products = await db.Set<Product>()
                    .Where(product => product.HouseholdId == householdId && (product.IsPublished || taken.Contains(product.Id)))
                    .OrderBy(product => product.SearchKey).ThenBy(product => product.Id)
                    .Take(TillSnapshot.MostGoods)
                    .ToListAsync(cancellationToken);
                return new TillSnapshot(
                    Views.Of(household),
                    account is null ? null : new TillAccount(account.Id, account.Bin, account.Number, account.HolderName, account.MemoPrefix),
                    [.. products.Select(product => new TillGoods(product.Id, product.Name, product.Unit, product.Price, product.Stock, product.Picture))],
                    outing);
            },
            cancellationToken);

    public async Task<IReadOnlyList<string>> TakeCodesAsync(Guid householdId, int count, CancellationToken cancellationToken = default) =>
        count <= 0
            ? []
            : await database.WriteAsync(db => TillCodes.TakeAsync(db, householdId, count, options.CodePrefix, Now, cancellationToken), codes => codes.Count > 0, cancellationToken);

    public async Task<TillOutcome> SellAsync(Guid householdId, TillSale sale, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sale);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return TillDraft.Read(sale, time.GetUtcNow(), out var problems) is { } draft
            ? await database.WriteAsync(db => SellAsync(db, householdId, draft, by, cancellationToken), IsNew, cancellationToken)
            : new TillOutcome.Invalid(problems);
    }

    public Task<TillOutcome> EndAsync(Guid householdId, TillEnd ended, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ended);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return !Enum.IsDefined(ended.Ending) || (ended.Ending == TillEnding.Seen != ended.SeenWhere.HasValue) || (ended.SeenWhere is { } where && !Enum.IsDefined(where))
            ? Task.FromResult<TillOutcome>(new TillOutcome.Invalid([new FieldProblem("ending", "required", "Xin chọn đã thấy tiền ở đâu.")]))
            : database.WriteAsync(db => EndAsync(db, householdId, ended, by, cancellationToken), IsNew, cancellationToken);
    }

    public Task<OutingOutcome> TakeOutAsync(Guid householdId, TillTakeOut wish, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var problems = JudgeGoods(wish);
        return problems.Count > 0
            ? Task.FromResult<OutingOutcome>(new OutingOutcome.Invalid(problems))
            : database.WriteAsync(db => Outings.TakeOutAsync(db, householdId, wish, by, Now, cancellationToken), IsNew, cancellationToken);
    }

    public Task<OutingOutcome> BringBackAsync(Guid householdId, Guid outingId, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return database.WriteAsync(db => Outings.BringBackAsync(db, householdId, outingId, by, Now, cancellationToken), IsNew, cancellationToken);
    }

    private async Task<TillOutcome> SellAsync(DbContext db, Guid householdId, TillDraft draft, string by, CancellationToken cancellationToken)
    {
        var (now, sale) = (Now, draft.Sale);
        if (draft.Code is { } typed && await db.Set<TillCode>().CountAsync(taken => taken.Code == typed && taken.HouseholdId == householdId, cancellationToken) == 0)
        {
            return new TillOutcome.Invalid([new FieldProblem("code", "unknown", "Mã này không phải của máy này.")]);
        }

        var code = draft.Code ?? await CodeIssuer.IssueAsync(db, options.CodePrefix, now, cancellationToken);
        if (await db.Database.ExecuteSqlAsync(
            $"INSERT INTO commerce_checkout_keys (key, content_hash, code, used_at) VALUES ({TillKeys.Of(householdId, sale.Id)}, {draft.ContentHash()}, {code.ToString()}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING",
            cancellationToken) != 1)
        {
            return await ReplayAsync(db, householdId, draft, cancellationToken);
        }

        if (draft.Code is not null && !await TillCodes.TryUseAsync(db, householdId, code, now, cancellationToken))
        {
            return new TillOutcome.Invalid([new FieldProblem("code", "used", "Mã này đã dùng cho lần bán khác.")]);
        }

        var account = await AccountAsync(db, householdId, sale.AccountId, now, cancellationToken);
        if (account is null && (sale.AccountId is not null || sale.Payment == TillPayment.Transfer))
        {
            return new TillOutcome.Invalid([new FieldProblem("account", "unknown", "Chưa có tài khoản nhận tiền này.")]);
        }

        var ids = sale.Lines.Select(line => line.ProductId).OfType<Guid>().ToList();
        var products = await db.Set<Product>().AsNoTracking().Where(product => product.HouseholdId == householdId && ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id, cancellationToken);
        if (products.Count < ids.Count)
        {
            return new TillOutcome.Invalid([new FieldProblem("lines", "unknown", "Có mặt hàng không phải của nhà mình.")]);
        }

        var beyond = await TillStock.TakeAsync(db, householdId, draft, products, by, now, cancellationToken);
        var order = Order.SellAtTill(householdId, code, draft.Buyer, LinesOf(sale, products), sale.SoldAt.ToMilliseconds(), by, PaymentOf(sale.Payment));
        var request = PaymentRequest.AtTill(order, account);
        var entry = EntryOf(request, sale, now, by);
        if (entry is not null)
        {
            order.GiveAtTill(settled: true, order.PlacedAt, by);
            db.Add(entry);
        }

        db.Add(order);
        db.Add(request);
        TillStock.AddHolds(db, order, now, isGiven: entry is not null);
        await db.SaveChangesAsync(cancellationToken);
        if (draft.Code is not null)
        {
            await TillMoney.CreditAsync(db, request, now, by, cancellationToken);
        }

        await Worklist.TouchAsync(db, request.Id, cancellationToken);
        return new TillOutcome.Done((await OrderReading.ListAsync(db, [order.Id], cancellationToken)).Single().View(), IsReplay: false) { Beyond = beyond };
    }

    private async Task<TillOutcome> EndAsync(DbContext db, Guid householdId, TillEnd end, string by, CancellationToken cancellationToken)
    {
        var key = TillKeys.Of(householdId, end.SaleId);
        var code = await db.Set<CheckoutKey>().Where(used => used.Key == key).Select(used => (OrderCode?)used.Code).SingleOrDefaultAsync(cancellationToken);
        if (code is null || await HeldOrder.ByCodeAsync(db, householdId, code.Value.ToString(), cancellationToken) is not { } held)
        {
            return new TillOutcome.NotFound();
        }

        var (order, state, now) = (held.Reading.Order, held.State(), Now);
        if (order.Step != OrderStep.Packed || order.Payment != PaymentChoice.Transfer)
        {
            // It has ended: the same end again is told so, another one is refused.
            return order.Step == (end.Ending == TillEnding.Dropped ? OrderStep.Cancelled : OrderStep.Delivered)
                ? new TillOutcome.Done(held.Reading.View(), IsReplay: true)
                : new TillOutcome.NotNow(held.Reading.View());
        }

        if (end.Ending == TillEnding.Dropped)
        {
            await CallingOff.WriteAsync(db, held.Reading, now, by, told: "", cancellationToken);
        }
        else
        {
            var entry = state.MayGo ? null : EntryOf(held, end, now, by);
            if (!state.MayGo && entry is null)
            {
                return new TillOutcome.NotNow(held.Reading.View());
            }

            if (entry is not null)
            {
                await LedgerWriter.TryInsertAsync(db, entry, cancellationToken);
            }

            // Told days later, the goods went when they were sold; told at once, they go now, after the money.
            order.GiveAtTill(settled: true, end.Ending == TillEnding.Paid ? now : order.PlacedAt, by);
            await Stock.SellAsync(db, order, now, cancellationToken);
            await Worklist.TouchAsync(db, held.Reading.Request.Id, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new TillOutcome.Done((await OrderReading.CompleteAsync(db, [order], cancellationToken)).Single().View(), IsReplay: false);
    }

    /// <summary>A sale that was told before; what the second telling would have used is rolled back with it.</summary>
    private static async Task<TillOutcome> ReplayAsync(DbContext db, Guid householdId, TillDraft draft, CancellationToken cancellationToken)
    {
        var (key, content) = (TillKeys.Of(householdId, draft.Sale.Id), draft.ContentHash());
        var used = await db.Set<CheckoutKey>().AsNoTracking().SingleOrDefaultAsync(row => row.Key == key && row.ContentHash == content, cancellationToken);
        return used is null
            ? new TillOutcome.KeyReused()
            : new TillOutcome.Done(
                (await OrderReading.FindAsync(db, used.Code, householdId, cancellationToken) ?? throw new CommerceException("A sale's key has no order: rows were removed from outside.")).View(),
                IsReplay: true);
    }

    private static List<OrderLine> LinesOf(TillSale sale, Dictionary<Guid, Product> products) =>
    [
        .. sale.Lines.Select((line, i) => line.ProductId is { } id
            ? OrderLine.Sold(i + 1, products[id], line.Quantity, line.UnitPrice)
            : OrderLine.Free(i + 1, TillDraft.FreeTitle, line.UnitPrice)),
    ];

    /// <summary>What is known of the money at the sale; <c>null</c> while it waits for a transfer.</summary>
    private static LedgerEntry? EntryOf(PaymentRequest request, TillSale sale, DateTimeOffset now, string by)
    {
        var details = new EntryDetails { OccurredAt = sale.SoldAt.ToMilliseconds(), FormKey = TillKeys.FormOf(sale.Id) };
        return sale.Payment switch
        {
            TillPayment.Cash => LedgerEntry.ForPerson(request, LedgerEntryKind.Cash, request.Amount, now, by, details),
            TillPayment.Owed => LedgerEntry.ForPerson(request, LedgerEntryKind.CreditGiven, request.Amount, now, by, details with { Terms = CreditTerms.Debt }),
            _ => null,
        };
    }

    /// <summary>What a person says of the money at the end; <c>null</c> when it must have come by itself.</summary>
    private static LedgerEntry? EntryOf(HeldOrder held, TillEnd end, DateTimeOffset now, string by)
    {
        var details = new EntryDetails { OccurredAt = held.Reading.Order.PlacedAt, FormKey = TillKeys.FormOf(end.SaleId) };
        return end.Ending switch
        {
            // A mark says how much in all has come by transfer.
            TillEnding.Seen => LedgerEntry.ForPerson(held.Reading.Request, LedgerEntryKind.Mark, held.Reading.Request.Amount, now, by, details with { SeenWhere = end.SeenWhere }),
            TillEnding.Unseen => LedgerEntry.ForPerson(held.Reading.Request, LedgerEntryKind.CreditGiven, held.State().Due, now, by, details with { Terms = CreditTerms.Transfer }),
            _ => null,
        };
    }

    private static PaymentChoice PaymentOf(TillPayment payment) => payment == TillPayment.Transfer ? PaymentChoice.Transfer : PaymentChoice.Cash;

    /// <summary>The present account; or the one that a buyer was shown, as long as it has ever been live: nobody is paid into an account that still waits.</summary>
    private static Task<ReceivingAccount?> AccountAsync(DbContext db, Guid householdId, Guid? accountId, DateTimeOffset now, CancellationToken cancellationToken) =>
        accountId is null
            ? LiveAccounts.FindAsync(db, householdId, now, cancellationToken)
            : db.Set<ReceivingAccount>().AsNoTracking().LiveAt(now).SingleOrDefaultAsync(account => account.HouseholdId == householdId && account.Id == accountId, cancellationToken);

    private static List<FieldProblem> JudgeGoods(TillTakeOut wish)
    {
        var goods = wish.Goods ?? [];
        return wish.Key == Guid.Empty || goods.Count is 0 or > TillSnapshot.MostGoods || goods.Select(one => one.Key).Distinct().Count() < goods.Count
            || goods.Any(one => !one.Value.IsPositive || one.Value.Thousandths > ListingReading.MostStock.Thousandths)
            ? [new FieldProblem("goods", "outOfRange", "Xin ghi số lượng mang đi, lớn hơn 0.")]
            : [];
    }

    private static bool IsNew(TillOutcome outcome) => outcome is TillOutcome.Done { IsReplay: false };

    private static bool IsNew(OutingOutcome outcome) => outcome is OutingOutcome.Done { IsReplay: false };

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();
}
