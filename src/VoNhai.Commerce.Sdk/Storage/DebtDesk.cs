using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>Debts by person. Lists read what the books keep of each order that is owed for; a payment is decided on the orders themselves.</summary>
internal sealed class DebtDesk(ICommerceDatabase database, BookKeeper keeper, TimeProvider time) : IDebtDesk
{
    /// <summary>A household that is owed for more orders than this at once reads its oldest ones here.</summary>
    private const int MostOrders = 5_000;

    private const int MostPersons = 500;

    public async Task<DebtBook> ListAsync(Guid householdId, string search = "", int take = 100, CancellationToken cancellationToken = default)
    {
        var typed = search ?? "";
        var words = VietnameseText.SearchKey(typed.Length > 100 ? typed[..100] : typed);
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        await keeper.CatchUpAsync(householdId, cancellationToken);
        var all = await database.ReadAsync(db => PersonsAsync(db, householdId, key: null, cancellationToken), cancellationToken);
        var found = all.Where(person => IsAbout(person, words, digits)).ToList();
        return new DebtBook([.. found.Take(Math.Clamp(take, 1, MostPersons))], found.Aggregate(Vnd.Zero, (sum, person) => sum + person.Owed), found.Count);
    }

    public async Task<Debtor?> FindAsync(Guid householdId, string key, CancellationToken cancellationToken = default)
    {
        if (!IsKey(key))
        {
            return null;
        }

        await keeper.CatchUpAsync(householdId, cancellationToken);
        return (await database.ReadAsync(db => PersonsAsync(db, householdId, key, cancellationToken), cancellationToken)).SingleOrDefault();
    }

    public async Task<DebtOutcome> PayCashAsync(Guid householdId, string key, DebtPaid paid, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var problems = MoneyForms.Judge(paid, time.GetUtcNow(), out var reason);
        if (problems.Count > 0)
        {
            return new DebtOutcome.Invalid(problems);
        }

        if (!IsKey(key))
        {
            return new DebtOutcome.NotFound();
        }

        await keeper.CatchUpAsync(householdId, cancellationToken);
        return await database.WriteAsync(
            db => PayAsync(db, householdId, key, paid with { Reason = reason }, by, cancellationToken), outcome => outcome is DebtOutcome.Done { IsReplay: false }, cancellationToken);
    }

    public async Task<DebtOutcome> DescribeAsync(Guid householdId, string key, DebtorNoted noted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(noted);
        var problems = new List<FieldProblem>();
        var (nickname, hamlet) = (Words(noted.Nickname, "nickname", problems), Words(noted.Hamlet, "hamlet", problems));
        if (problems.Count > 0)
        {
            return new DebtOutcome.Invalid(problems);
        }

        if (await FindAsync(householdId, key, cancellationToken) is not { } person)
        {
            return new DebtOutcome.NotFound();
        }

        return await database.WriteAsync<DebtOutcome>(
            async db =>
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO commerce_debtor_notes (household_id, debtor, nickname, hamlet) VALUES ({householdId}, {key}, {nickname}, {hamlet})
                    ON CONFLICT (household_id, debtor) DO UPDATE SET nickname = excluded.nickname, hamlet = excluded.hamlet
                    """,
                    cancellationToken);
                return new DebtOutcome.Done(person.Owed, IsReplay: false);
            },
            _ => true,
            cancellationToken);
    }

    private async Task<DebtOutcome> PayAsync(DbContext db, Guid householdId, string key, DebtPaid paid, string by, CancellationToken cancellationToken)
    {
        var known = await db.Set<DebtRow>().AsNoTracking().Where(debt => debt.HouseholdId == householdId && debt.Debtor == key).Select(debt => debt.OrderId).ToListAsync(cancellationToken);
        if (await ReplayAsync(db, householdId, key, paid, cancellationToken) is { } before)
        {
            return before;
        }

        // Held in the order of ids, so that two who pay for the same orders never wait for each other.
        var owed = new List<(HeldOrder Held, OrderDebt Debt)>();
        foreach (var orderId in known.Order())
        {
            if (await HoldAsync(db, householdId, orderId, cancellationToken) is { } held && OrderDebt.Of(held.Reading) is { } debt)
            {
                owed.Add((held, debt));
            }
        }

        // Somebody may have sent the same form while we waited, and paid the whole with it.
        if (await ReplayAsync(db, householdId, key, paid, cancellationToken) is { } meanwhile)
        {
            return meanwhile;
        }

        var most = owed.Aggregate(Vnd.Zero, (sum, one) => sum + one.Debt.Owed);
        return !most.IsPositive ? new DebtOutcome.NotFound()
            : paid.Amount > most ? new DebtOutcome.MoreThanOwed(most)
            : await SpreadAsync(db, owed, paid, by, cancellationToken) ? new DebtOutcome.Done(most - paid.Amount, IsReplay: false)
            : new DebtOutcome.FormWasUsed();
    }

    /// <summary>What became of the same form before; <c>null</c> when it is new.</summary>
    private static async Task<DebtOutcome?> ReplayAsync(DbContext db, Guid householdId, string key, DebtPaid paid, CancellationToken cancellationToken)
    {
        var parts = await PartsAsync(db, householdId, paid.FormKey, cancellationToken);
        if (parts.Count == 0)
        {
            return null;
        }

        var left = await db.Set<DebtRow>().Where(debt => debt.HouseholdId == householdId && debt.Debtor == key).SumAsync(debt => debt.Owed, cancellationToken);
        return parts.TrueForAll(part => part.Kind == LedgerEntryKind.Cash) && parts.Aggregate(Vnd.Zero, (sum, part) => sum + part.Amount) == paid.Amount
            ? new DebtOutcome.Done(Vnd.Of(left), IsReplay: true)
            : new DebtOutcome.FormWasUsed();
    }

    private async Task<bool> SpreadAsync(DbContext db, List<(HeldOrder Held, OrderDebt Debt)> owed, DebtPaid paid, string by, CancellationToken cancellationToken)
    {
        var (left, part, now) = (paid.Amount, 0, time.GetUtcNow().ToMilliseconds());
        foreach (var (held, debt) in owed.OrderBy(one => one.Debt.Since).ThenBy(one => one.Held.Reading.Order.Id))
        {
            var amount = left < debt.Owed ? left : debt.Owed;
            if (!amount.IsPositive)
            {
                break;
            }

            var entry = LedgerEntry.ForPerson(
                held.Request, LedgerEntryKind.Cash, amount, now, by, new EntryDetails { Reason = paid.Reason.Length > 0 ? paid.Reason : "Trả nợ", FormKey = PartKey(paid.FormKey, part++) });
            if (!await LedgerWriter.TryInsertAsync(db, entry, cancellationToken))
            {
                return false;
            }

            await Worklist.TouchAsync(db, held.Reading.Request.Id, cancellationToken);
            left -= amount;
        }

        return true;
    }

    private static async Task<List<LedgerEntry>> PartsAsync(DbContext db, Guid householdId, string formKey, CancellationToken cancellationToken)
    {
        var first = PartKey(formKey, 0);
        if (!await db.Set<LedgerEntry>().AnyAsync(entry => entry.HouseholdId == householdId && entry.FormKey == first, cancellationToken))
        {
            return [];
        }

        var all = first[..^1];
        return await db.Set<LedgerEntry>().AsNoTracking().Where(entry => entry.HouseholdId == householdId && entry.FormKey!.StartsWith(all)).ToListAsync(cancellationToken);
    }

    private static string PartKey(string formKey, int part) => string.Create(CultureInfo.InvariantCulture, $"debt:{formKey}:{part}");

    private static async Task<HeldOrder?> HoldAsync(DbContext db, Guid householdId, Guid orderId, CancellationToken cancellationToken)
    {
        var whole = await db.Set<PaymentRequest>().AsNoTracking()
            .Where(request => request.OrderId == orderId && request.Purpose == RequestPurpose.Whole)
            .Select(request => request.Id)
            .SingleAsync(cancellationToken);
        return await HeldOrder.ByIdAsync(db, householdId, orderId, whole, cancellationToken);
    }

    private static async Task<List<Debtor>> PersonsAsync(DbContext db, Guid householdId, string? key, CancellationToken cancellationToken)
    {
        var rows = await db.Set<DebtRow>()
            .Where(debt => debt.HouseholdId == householdId && (key == null || debt.Debtor == key))
            .Join(db.Set<Order>(), debt => debt.OrderId, order => order.Id, (debt, order) => new { Debt = debt, order.Code, order.Buyer, order.Step })
            .OrderBy(row => row.Debt.Since).ThenBy(row => row.Debt.OrderId)
            .Take(MostOrders)
            .ToListAsync(cancellationToken);
        var notes = await db.Set<DebtorNote>()
            .Where(note => note.HouseholdId == householdId && (key == null || note.Debtor == key))
            .ToDictionaryAsync(note => note.Debtor, cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Debt.Debtor).Select(ofPerson =>
            {
                var note = notes.GetValueOrDefault(ofPerson.Key);
                return new Debtor(
                    ofPerson.Key,
                    ofPerson.Last().Buyer,
                    note?.Nickname ?? ofPerson.LastOrDefault(row => row.Buyer.Nickname.Length > 0)?.Buyer.Nickname ?? "",
                    note?.Hamlet ?? ofPerson.Last().Buyer.Hamlet,
                    [.. ofPerson.Select(row => new Debt(row.Code, row.Buyer, Vnd.Of(row.Debt.Owed), row.Debt.Terms, row.Debt.Since, row.Step))]);
            }),
        ];
    }

    private static bool IsAbout(Debtor person, string words, string digits) =>
        words.Length == 0
        || (digits.Length >= 2 && person.Buyer.Phone.ToString().EndsWith(digits, StringComparison.Ordinal))
        || (words.Any(char.IsLetter) && VietnameseText.SearchKey($"{person.Buyer.Name} {person.Nickname} {person.Hamlet}").Contains(words, StringComparison.Ordinal));

    private static bool IsKey(string? key) => key is { Length: DebtorKeys.Length } && key.All(char.IsAsciiHexDigitLower);

    private static string Words(string? typed, string field, List<FieldProblem> problems)
    {
        if (PlainText.TryRead(typed, DebtorNoted.MostWords, out var clean))
        {
            return clean;
        }

        problems.Add(new FieldProblem(field, "invalid", $"Xin viết gọn trong {DebtorNoted.MostWords} ký tự, không có ký tự lạ."));
        return "";
    }
}
