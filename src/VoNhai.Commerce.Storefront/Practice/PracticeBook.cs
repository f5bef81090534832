using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>
/// The practice bank's own book, from which its statements are written: also of money that the stall was never told of. It lives in this
/// process's memory: a toy bank that forgets at every start, see docs/decisions/practice-statement.md.
/// </summary>
public sealed class PracticeBook
{
    /// <summary>The most transfers of one account that are remembered; the oldest go first.</summary>
    public const int MostOfAccount = 500;

    // Every account begins with a million, so that refunds can be practised.
    private static readonly Vnd Opening = Vnd.Of(1_000_000);

    private readonly Dictionary<string, LinkedList<FakeBankTransfer>> books = new(StringComparer.Ordinal);
    private readonly Lock door = new();

    /// <summary>Books a transfer and says what is on the account afterwards.</summary>
    public FakeBankTransfer Add(FakeBankTransfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        lock (door)
        {
            if (!books.TryGetValue(transfer.Account, out var book))
            {
                books[transfer.Account] = book = new LinkedList<FakeBankTransfer>();
            }

            var before = book.Last?.Value.BalanceAfter ?? Opening;
            var booked = transfer with { BalanceAfter = transfer.Direction == TransferDirection.In ? before + transfer.Amount : before - transfer.Amount };
            book.AddLast(booked);
            if (book.Count > MostOfAccount)
            {
                book.RemoveFirst();
            }

            return booked;
        }
    }

    /// <summary>What moved on an account, oldest first.</summary>
    public IReadOnlyList<FakeBankTransfer> Of(string account)
    {
        lock (door)
        {
            return books.TryGetValue(account, out var book) ? [.. book] : [];
        }
    }
}
