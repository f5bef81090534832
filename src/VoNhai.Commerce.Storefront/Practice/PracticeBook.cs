using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>
/// The practice bank's own book, also of money that the stall was never told of. Two tables where practice is on, see
/// docs/decisions/practice-statement.md. They know no household and no order: nothing in them can become money of a stall but by the bank's
/// news at the stall's door.
/// </summary>
public sealed class PracticeBook
{
    /// <summary>The most transfers of one account that are remembered; the oldest go first.</summary>
    public const int MostOfAccount = 500;

    // Every account of the village begins with a million, so that refunds can be practised.
    private const long Opening = 1_000_000;

    private readonly ShopDbContext db;

    internal PracticeBook(ShopDbContext db) => this.db = db;

    /// <summary>Books money from nowhere, or to nowhere, on a stall's account, and says what is on it afterwards.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="holder">Whose account it is; of the bank's first word on it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<FakeBankTransfer> AddAsync(FakeBankTransfer transfer, string holder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await OpenAsync(transfer.Account, holder, cancellationToken);
        var amount = transfer.Direction == TransferDirection.In ? transfer.Amount.Dong : -transfer.Amount.Dong;
        var move = await WriteAsync(
            new PracticeMove
            {
                Account = transfer.Account, Amount = amount, BalanceAfter = 0, Memo = transfer.Memo, Reference = transfer.BankReference, At = transfer.OccurredAt.ToUnixTimeMilliseconds(),
            },
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return transfer with { BalanceAfter = Vnd.Of(move.BalanceAfter) };
    }

    /// <summary>What moved on an account, oldest first.</summary>
    public async Task<IReadOnlyList<FakeBankTransfer>> OfAsync(string account, CancellationToken cancellationToken)
    {
        var moves = await db.PracticeMoves.AsNoTracking().Where(move => move.Account == account).OrderByDescending(move => move.Number).Take(MostOfAccount).ToListAsync(cancellationToken);
        return [.. moves.OrderBy(move => move.Number).Select(Transfer)];
    }

    /// <summary>Moves play money between two accounts, once for each form; the payer never owes the bank.</summary>
    internal async Task<PayOutcome> PayAsync(PracticeAccount payer, PracticeAccount payee, long amount, string memo, string reference, string formKey, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await OpenAsync(payee.Number, payee.Holder, cancellationToken);

        // In one order whoever pays whom, so that two who pay each other do not wait for each other.
        foreach (var number in new[] { payer.Number, payee.Number }.Order(StringComparer.Ordinal))
        {
            await db.PracticeAccounts.Where(account => account.Number == number).ExecuteUpdateAsync(account => account.SetProperty(a => a.Balance, a => a.Balance), cancellationToken);
        }

        if (await db.PracticeMoves.AsNoTracking().SingleOrDefaultAsync(move => move.Account == payer.Number && move.FormKey == formKey, cancellationToken) is { } paid)
        {
            return paid.OtherAccount == payee.Number && paid.Amount == -amount ? new PayOutcome.Paid(paid.Number, IsReplay: true) : new PayOutcome.FormUsed();
        }

        if (await db.PracticeAccounts.Where(account => account.Number == payer.Number).Select(account => (long?)account.Balance).SingleOrDefaultAsync(cancellationToken) is not { } balance)
        {
            // The class was set back or ended a moment ago.
            return new PayOutcome.NoPayee();
        }

        if (balance < amount)
        {
            return new PayOutcome.NotEnough(Vnd.Of(balance));
        }

        var at = now.ToUnixTimeMilliseconds();
        var gone = await WriteAsync(
            new PracticeMove { Account = payer.Number, Amount = -amount, BalanceAfter = 0, Memo = memo, Reference = reference, OtherAccount = payee.Number, OtherName = payee.Holder, At = at, FormKey = formKey },
            cancellationToken);
        await WriteAsync(
            new PracticeMove { Account = payee.Number, Amount = amount, BalanceAfter = 0, Memo = memo, Reference = reference, OtherAccount = payer.Number, OtherName = payer.Holder, At = at },
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new PayOutcome.Paid(gone.Number, IsReplay: false);
    }

    private Task<int> OpenAsync(string number, string holder, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO practice_accounts (number, holder, balance) VALUES ({number}, {holder}, {Opening}) ON CONFLICT DO NOTHING", cancellationToken);

    private async Task<PracticeMove> WriteAsync(PracticeMove move, CancellationToken cancellationToken)
    {
        await db.PracticeAccounts.Where(account => account.Number == move.Account)
            .ExecuteUpdateAsync(account => account.SetProperty(a => a.Balance, a => a.Balance + move.Amount), cancellationToken);
        var balance = await db.PracticeAccounts.Where(account => account.Number == move.Account).Select(account => account.Balance).SingleAsync(cancellationToken);
        var written = new PracticeMove
        {
            Account = move.Account, Amount = move.Amount, BalanceAfter = balance, Memo = move.Memo, Reference = move.Reference, OtherAccount = move.OtherAccount, OtherName = move.OtherName,
            At = move.At, FormKey = move.FormKey,
        };
        db.PracticeMoves.Add(written);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(written).State = EntityState.Detached;
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM practice_moves WHERE account = {move.Account}
              AND number <= (SELECT number FROM practice_moves WHERE account = {move.Account} ORDER BY number DESC LIMIT 1 OFFSET {MostOfAccount})
            """,
            cancellationToken);
        return written;
    }

    private static FakeBankTransfer Transfer(PracticeMove move) => new()
    {
        Id = move.Number,
        Account = move.Account,
        Amount = Vnd.Of(Math.Abs(move.Amount)),
        Direction = move.Amount > 0 ? TransferDirection.In : TransferDirection.Out,
        Memo = move.Memo,
        BankReference = move.Reference,
        OccurredAt = DateTimeOffset.FromUnixTimeMilliseconds(move.At),
        BalanceAfter = Vnd.Of(move.BalanceAfter),
    };
}
