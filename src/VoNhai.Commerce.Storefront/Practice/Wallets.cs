using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Sample;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>
/// Ngân hàng Tập as a learner's app: an account, whom it can pay, what moved. A payee is somebody of the same class or of the sample village,
/// under the name that the bank's book has: no receipt can be made out to a name that somebody chose.
/// </summary>
public sealed class Wallets
{
    /// <summary>Above this a payment asks for the face, as banks do since 01/07/2024 (Decision 2345/QĐ-NHNN); here it is played.</summary>
    public const long FaceAbove = 10_000_000;

    /// <summary>The most lines that are shown.</summary>
    public const int MostLines = 50;

    private readonly ShopDbContext db;
    private readonly PracticeBook book;
    private readonly PracticeBank bank;
    private readonly TimeProvider time;

    internal Wallets(ShopDbContext db, PracticeBook book, PracticeBank bank, TimeProvider time) => (this.db, this.book, this.bank, this.time) = (db, book, bank, time);

    /// <summary>The account of a learner; <c>null</c> for everybody else.</summary>
    public async Task<Wallet?> OfAsync(string userId, CancellationToken cancellationToken) =>
        await (from learner in db.ClassLearners
               where learner.UserId == userId
               join account in db.PracticeAccounts on learner.Account equals account.Number
               select new Wallet(learner.ClassId, learner.Number, account.Number, account.Holder, Vnd.Of(account.Balance), learner.HouseholdId)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whom an account number belongs to, seen from a class; <c>null</c> when the bank knows none.</summary>
    public async Task<Payee?> FindPayeeAsync(Wallet wallet, string? account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        return await FindAsync(wallet, account, cancellationToken) is { } found ? new Payee(found.Number, found.Holder) : null;
    }

    /// <summary>What moved, newest first.</summary>
    public async Task<IReadOnlyList<WalletLine>> ReadAsync(Wallet wallet, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        return [.. (await db.PracticeMoves.AsNoTracking().Where(move => move.Account == wallet.Account).OrderByDescending(move => move.Number).Take(MostLines).ToListAsync(cancellationToken)).Select(Line)];
    }

    /// <summary>One line of one's own account; <c>null</c> when there is none.</summary>
    public async Task<WalletLine?> FindAsync(Wallet wallet, long number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        return await db.PracticeMoves.AsNoTracking().SingleOrDefaultAsync(move => move.Account == wallet.Account && move.Number == number, cancellationToken) is { } move ? Line(move) : null;
    }

    /// <summary>Pays, and lets the stalls know through their feeds, if they have any.</summary>
    /// <param name="wallet">Who pays.</param>
    /// <param name="account">Whom.</param>
    /// <param name="amount">How much, more than nothing.</param>
    /// <param name="memo">What the payer writes.</param>
    /// <param name="formKey">The form's: sent twice it is paid once.</param>
    /// <param name="cancellationToken">Stops before anything moves.</param>
    public async Task<PayOutcome> PayAsync(Wallet wallet, string account, Vnd amount, string memo, string formKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        ArgumentOutOfRangeException.ThrowIfLessThan(amount.Dong, 1);
        if (await FindAsync(wallet, account, cancellationToken) is not { } payee || payee.Number == wallet.Account)
        {
            return new PayOutcome.NoPayee();
        }

        var now = time.GetUtcNow();
        var reference = PracticeBank.NewReference();
        var payer = new PracticeAccount { Number = wallet.Account, Holder = wallet.Holder, Balance = 0 };
        var outcome = await book.PayAsync(payer, payee, amount.Dong, memo, reference, formKey, now, cancellationToken);
        if (outcome is PayOutcome.Paid { IsReplay: false })
        {
            var transfer = new FakeBankTransfer
            {
                Id = PracticeBank.NewId(),
                Account = payee.Number,
                Amount = amount,
                Memo = BankHabits.All[0].Mangle(memo, Random.Shared, now),
                OccurredAt = now,
                BankReference = reference,
                CounterpartyAccount = payer.Number,
                CounterpartyBin = Banks.Practice.Bin,
                CounterpartyName = payer.Holder,
            };

            // The play money has moved: that its news is heard is another matter, and not the payer's.
            await bank.TellAsync([transfer], NewsHabit.AtOnce, CancellationToken.None);
            if (wallet.HouseholdId is not null)
            {
                await bank.TellAsync(
                    [transfer with { Id = PracticeBank.NewId(), Account = payer.Number, Direction = TransferDirection.Out, CounterpartyAccount = payee.Number, CounterpartyName = payee.Holder }],
                    NewsHabit.AtOnce, CancellationToken.None);
            }
        }

        return outcome;
    }

    private async Task<PracticeAccount?> FindAsync(Wallet wallet, string? number, CancellationToken cancellationToken)
    {
        if (number is not { Length: > 0 and <= 19 })
        {
            return null;
        }

        return await db.PracticeAccounts.AsNoTracking().SingleOrDefaultAsync(account => account.Number == number && account.ClassId == wallet.ClassId, cancellationToken)
            ?? (SampleVillage.HolderOf(number) is { } holder ? new PracticeAccount { Number = number, Holder = holder, Balance = 0 } : null);
    }

    private static WalletLine Line(PracticeMove move) => new(
        move.Number, Vnd.Of(move.Amount), Vnd.Of(move.BalanceAfter), move.Memo, move.OtherName, move.OtherAccount, move.Reference, DateTimeOffset.FromUnixTimeMilliseconds(move.At));
}
